package org.lexyscope.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** N/C of every cell and their mean with its band, over time, on a logarithmic axis. */
final class FigureTraces {
  private static final int LETTERS = 20;

  private final FigureInk ink;
  private final ReportInput input;
  private final DisplayTime time;
  private final Axis x;
  private final Axis y;

  /** Draws into the box left..right, top..bottom, axes and their letters included. */
  FigureTraces(
      FigureInk ink,
      ReportInput input,
      DisplayTime time,
      double left,
      double top,
      double right,
      double bottom) {
    this.ink = ink;
    this.input = input;
    this.time = time;
    double first = time.shown(input.frameTimes().getFirst());
    double last = time.shown(input.frameTimes().getLast());
    this.x = new Axis(first, last > first ? last : first + 1, left + 62, right - 14, false);
    double[] range = range(input.traces());
    this.y = new Axis(range[0], range[1], bottom - 58, top + 40, true);
  }

  /**
   * @param marked frames whose times get a mark on the upper edge
   */
  void draw(List<Integer> marked) {
    ink.text("N/C", x.start() - 62, y.end() - 18, 0, LETTERS, Font.BOLD, FigureInk.INK);
    String missing = missing();
    if (!missing.isEmpty()) {
      ink.text(missing, x.start() - 62, y.end() + 22, 0, LETTERS, Font.PLAIN, FigureInk.SOFT);
      return;
    }
    drawLight();
    drawAxes();
    ink.clip(x.start(), y.end(), x.end(), y.start());
    boolean single = input.traces().size() == 1;
    input.traces().forEach(trace -> drawCell(trace, single));
    if (!single) {
      drawMean();
    }
    ink.unclip();
    for (int frame : marked) {
      double at = x.at(time.shown(input.frameTimes().get(frame)));
      Path2D mark = new Path2D.Double();
      mark.moveTo(at - 6, y.end() - 11);
      mark.lineTo(at + 6, y.end() - 11);
      mark.lineTo(at, y.end() - 2);
      mark.closePath();
      ink.area(mark, FigureInk.SOFT);
    }
  }

  /** Why there is no curve; axes alone would look like a failure. */
  private String missing() {
    if (input.traces().isEmpty()) {
      return "no nucleus was found";
    }
    return input.frameTimes().size() > 1
        ? ""
        : "one frame has no time course; traces.csv has its N/C";
  }

  private void drawLight() {
    double from = input.frameTimes().getFirst();
    double to = input.frameTimes().getLast();
    for (LightPeriods.Period period : LightPeriods.within(input.light(), from, to)) {
      double left = x.at(time.shown(period.from()));
      ink.rectangle(left, y.end(), x.at(time.shown(period.to())), y.start(), FigureInk.LIGHT);
      ink.text("light", left + 8, y.end() + 24, 0, LETTERS - 2, Font.PLAIN, FigureInk.LIGHT_TEXT);
    }
  }

  private void drawAxes() {
    for (double tick : y.ticks(5)) {
      ink.line(x.start(), y.at(tick), x.end(), y.at(tick), 1, FigureInk.RULE);
      ink.text(
          Axis.text(tick), x.start() - 12, y.at(tick) + 7, 1, LETTERS, Font.PLAIN, FigureInk.SOFT);
    }
    if (y.from() < 1 && y.to() > 1) {
      ink.dashed(x.start(), y.at(1), x.end(), y.at(1), FigureInk.SOFT);
    }
    for (double tick : x.ticks(6)) {
      ink.text(
          Axis.text(tick), x.at(tick), y.start() + 28, 0.5, LETTERS, Font.PLAIN, FigureInk.SOFT);
    }
    String unit = input.timeUnit() == TimeUnit.FRAMES ? "frame" : "time (" + time.name() + ")";
    ink.text(unit, x.end(), y.start() + 54, 1, LETTERS, Font.PLAIN, FigureInk.SOFT);
  }

  private void drawCell(CellTrace trace, boolean single) {
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    for (CellTrace.Point point : trace.points()) {
      xs.add(x.at(time.shown(point.time())));
      ys.add(place(point.ncRatio()));
    }
    Color full = CellColour.onLight(trace.cell());
    Color pale = new Color(full.getRed(), full.getGreen(), full.getBlue(), 110);
    ink.curve(xs, ys, single ? 3.5f : 1.6f, single ? full : pale);
  }

  private void drawMean() {
    List<Integer> frames = IntStream.range(0, input.frameTimes().size()).boxed().toList();
    List<Estimate> means = MeanColumn.of(input.traces(), Column.NC_RATIO, frames);
    List<Double> xs =
        frames.stream().map(f -> x.at(time.shown(input.frameTimes().get(f)))).toList();
    for (int index = 1; index < means.size(); index++) {
      Estimate before = means.get(index - 1);
      Estimate here = means.get(index);
      if (before.hasInterval() && here.hasInterval()) {
        Path2D piece = new Path2D.Double();
        piece.moveTo(xs.get(index - 1), place(before.high()));
        piece.lineTo(xs.get(index), place(here.high()));
        piece.lineTo(xs.get(index), place(Math.max(here.low(), y.from())));
        piece.lineTo(xs.get(index - 1), place(Math.max(before.low(), y.from())));
        piece.closePath();
        ink.area(piece, FigureInk.BAND);
      }
    }
    List<Double> ys = means.stream().map(mean -> place(mean.value())).toList();
    ink.curve(xs, ys, 4.2f, FigureInk.INK);
  }

  private double place(double ratio) {
    return ratio > 0 ? y.at(ratio) : Double.NaN;
  }

  /** From the 0.2nd to the 99.8th percentile of all ratios, so that single outliers are clipped. */
  private static double[] range(List<CellTrace> traces) {
    double[] ratios =
        traces.stream()
            .flatMap(trace -> trace.points().stream())
            .mapToDouble(CellTrace.Point::ncRatio)
            .filter(ratio -> Double.isFinite(ratio) && ratio > 0)
            .sorted()
            .toArray();
    if (ratios.length == 0) {
      return new double[] {0.5, 2};
    }
    double low = ratios[(int) Math.floor(0.002 * (ratios.length - 1))];
    double high = ratios[(int) Math.ceil(0.998 * (ratios.length - 1))];
    return new double[] {low / 1.1, high * 1.1};
  }
}
