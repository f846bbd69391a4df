package org.lexyscope.report;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.List;

/** Half-times by phase: a dot a cell, and the geometric mean with its 95 % interval. */
final class FigureRates {
  private static final int LETTERS = 20;
  private static final double SPREAD = 0.27;

  private final FigureInk ink;
  private final Graphics2D pen;
  private final ReportInput input;
  private final DisplayTime time;

  FigureRates(FigureInk ink, Graphics2D pen, ReportInput input, DisplayTime time) {
    this.ink = ink;
    this.pen = pen;
    this.input = input;
    this.time = time;
  }

  /** Draws into the box left..right, top..bottom, letters included. */
  void draw(double left, double top, double right, double bottom) {
    String title = "half-time (%s)".formatted(time.name());
    List<String> phases =
        Phases.inOrder(input.rates()).stream()
            .filter(phase -> !Phases.halfTimes(input.rates(), phase).isEmpty())
            .toList();
    double largest =
        phases.stream()
            .flatMap(phase -> Phases.halfTimes(input.rates(), phase).stream())
            .mapToDouble(time::shown)
            .max()
            .orElse(1);
    ink.text(title, left, top + 22, 0, LETTERS, Font.BOLD, FigureInk.INK);
    if (phases.isEmpty()) {
      ink.text("no rates", left, top + 62, 0, LETTERS, Font.PLAIN, FigureInk.SOFT);
      return;
    }
    Axis y = new Axis(0, largest * 1.12, bottom - 58, top + 40, false);
    Axis x = new Axis(0, Math.max(1, phases.size()), left + 62, right, false);
    for (double tick : y.ticks(5)) {
      ink.line(x.start(), y.at(tick), x.end(), y.at(tick), 1, FigureInk.RULE);
      ink.text(
          Axis.text(tick), x.start() - 12, y.at(tick) + 7, 1, LETTERS, Font.PLAIN, FigureInk.SOFT);
    }
    for (int index = 0; index < phases.size(); index++) {
      drawPhase(phases.get(index), x, y, index + 0.5);
    }
  }

  private void drawPhase(String phase, Axis x, Axis y, double centre) {
    List<RateRow> rows =
        input.rates().stream()
            .filter(
                row -> row.phase().equals(phase) && row.isUsable() && row.halfTime().value() > 0)
            .sorted((a, b) -> Double.compare(a.halfTime().value(), b.halfTime().value()))
            .toList();
    double radius = rows.size() > 60 ? 3.5 : 6;
    for (int index = 0; index < rows.size(); index++) {
      double share = rows.size() == 1 ? 0.5 : (double) index / (rows.size() - 1);
      double at = x.at(centre + SPREAD * (2 * share - 1));
      double height = y.at(time.shown(rows.get(index).halfTime().value()));
      pen.setColor(CellColour.onLight(rows.get(index).cell()));
      pen.fill(new Ellipse2D.Double(at - radius, height - radius, 2 * radius, 2 * radius));
    }
    Estimate mean = Phases.halfTime(input.rates(), phase).times(1 / time.perUnit());
    double left = x.at(centre - SPREAD - 0.07);
    double right = x.at(centre + SPREAD + 0.07);
    if (mean.hasInterval()) {
      double low = Math.max(mean.low(), y.from());
      double high = Math.min(mean.high(), y.to());
      ink.rectangle(left, y.at(high), right, y.at(low), FigureInk.BAND);
    }
    ink.line(left, y.at(mean.value()), right, y.at(mean.value()), 3.2f, FigureInk.INK);
    ink.text(phase, x.at(centre), y.start() + 28, 0.5, LETTERS, Font.PLAIN, FigureInk.INK);
    String text = time.duration(Phases.halfTime(input.rates(), phase));
    ink.text(text, x.at(centre), y.start() + 54, 0.5, LETTERS - 2, Font.PLAIN, FigureInk.SOFT);
  }
}
