package org.lexyscope.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.LightProtocol;

/**
 * Cells that drift and swap protein between two compartments: nuclear fraction f with {@code df/dt
 * = import (1 - f) - export(light) f}, so f relaxes exponentially in light and in the dark.
 */
final class ExampleVideo implements ReportFrames {
  private static final double VOLUME_RATIO = 3;
  private static final double BACKGROUND = 110;

  private record Cell(
      int id,
      double x,
      double y,
      double radius,
      double squeeze,
      double turn,
      double driftX,
      double driftY,
      double amount,
      double importRate,
      double litRate) {}

  private final int width;
  private final int height;
  private final int frameCount;
  private final double intervalS;
  private final LightProtocol light;
  private final List<Cell> cells = new ArrayList<>();

  ExampleVideo(int width, int height, int frameCount, double intervalS, int cellCount, long seed) {
    this.width = width;
    this.height = height;
    this.frameCount = frameCount;
    this.intervalS = intervalS;
    double end = frameCount * intervalS;
    this.light =
        new LightProtocol(
            List.of(
                new LightProtocol.Step(0.15 * end, 2.5), new LightProtocol.Step(0.55 * end, 0)));
    Random random = new Random(seed);
    double radius = 0.28 * Math.sqrt((double) width * height / Math.max(1, cellCount)) * 0.62;
    for (int attempt = 0; cells.size() < cellCount && attempt < 20_000; attempt++) {
      add(random, radius * (0.85 + 0.3 * random.nextDouble()));
    }
  }

  private void add(Random random, double radius) {
    double x = radius * 0.6 + random.nextDouble() * (width - radius * 1.2);
    double y = radius * 0.6 + random.nextDouble() * (height - radius * 1.2);
    if (cells.stream().allMatch(c -> Math.hypot(c.x - x, c.y - y) > 1.6 * (c.radius + radius))) {
      cells.add(
          new Cell(
              cells.size() + 1,
              x,
              y,
              radius,
              0.75 + 0.2 * random.nextDouble(),
              Math.PI * random.nextDouble(),
              0.4 * random.nextGaussian(),
              0.4 * random.nextGaussian(),
              Math.exp(0.35 * random.nextGaussian()),
              Math.log(2) / (150 * Math.exp(0.25 * random.nextGaussian())),
              Math.log(2) / (75 * Math.exp(0.25 * random.nextGaussian()))));
    }
  }

  LightProtocol light() {
    return light;
  }

  List<Double> timesS() {
    List<Double> times = new ArrayList<>();
    for (int frame = 0; frame < frameCount; frame++) {
      times.add(frame * intervalS);
    }
    return times;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public int frameCount() {
    return frameCount;
  }

  /** Elliptic distance from a cell's centre, 1 at the nuclear border. */
  private static double reach(Cell cell, int frame, double x, double y) {
    double dx = x - cell.x - cell.driftX * frame;
    double dy = y - cell.y - cell.driftY * frame;
    double turn = cell.turn + 0.01 * frame;
    double along = dx * Math.cos(turn) + dy * Math.sin(turn);
    double across = -dx * Math.sin(turn) + dy * Math.cos(turn);
    double wobble = 1 + 0.04 * Math.sin(3 * Math.atan2(across, along) + cell.id + 0.1 * frame);
    return Math.hypot(along, across / cell.squeeze) / (cell.radius * wobble);
  }

  @Override
  public Frame image(int frame) {
    float[] pixels = new float[width * height];
    for (Cell cell : cells) {
      double fraction = fraction(cell, frame);
      around(
          cell,
          frame,
          2.6,
          (index, reach) -> pixels[index] += (float) intensity(cell, fraction, reach));
    }
    Random noise = new Random(31L * frame + 7);
    for (int index = 0; index < pixels.length; index++) {
      double value = BACKGROUND + pixels[index];
      pixels[index] = (float) (value + Math.sqrt(value) * 0.6 * noise.nextGaussian());
    }
    return new Frame(width, height, pixels);
  }

  private interface Visitor {
    void visit(int index, double reach);
  }

  /** Visits every pixel within {@code limit} of a cell's elliptic radius. */
  private void around(Cell cell, int frame, double limit, Visitor visitor) {
    int margin = (int) (limit * cell.radius * 1.1) + 1;
    int centreX = (int) (cell.x + cell.driftX * frame);
    int centreY = (int) (cell.y + cell.driftY * frame);
    for (int y = Math.max(0, centreY - margin); y < Math.min(height, centreY + margin); y++) {
      for (int x = Math.max(0, centreX - margin); x < Math.min(width, centreX + margin); x++) {
        double reach = reach(cell, frame, x + 0.5, y + 0.5);
        if (reach < limit) {
          visitor.visit(y * width + x, reach);
        }
      }
    }
  }

  private static double intensity(Cell cell, double fraction, double reach) {
    double nucleus = 1400 * cell.amount * fraction;
    double cytosol = 1400 * cell.amount * (1 - fraction) / VOLUME_RATIO;
    double inside = 1 / (1 + Math.exp((reach - 1) * 22));
    double thickness = Math.max(0, 1 - Math.pow(Math.max(0, reach - 1) / 1.2, 2));
    return nucleus * inside + cytosol * thickness * (1 - inside);
  }

  @Override
  public LabelImage nuclei(int frame) {
    int[] labels = new int[width * height];
    for (Cell cell : cells) {
      around(cell, frame, 1, (index, reach) -> labels[index] = cell.id);
    }
    return new LabelImage(width, height, labels);
  }

  private double exportRate(Cell cell, boolean lit) {
    return lit ? cell.litRate : 0.35 * cell.importRate;
  }

  private double plateau(Cell cell, boolean lit) {
    return cell.importRate * 0.45 / (cell.importRate * 0.45 + exportRate(cell, lit));
  }

  private double rate(Cell cell, boolean lit) {
    return cell.importRate * 0.45 + exportRate(cell, lit);
  }

  private double fraction(Cell cell, int frame) {
    double time = frame * intervalS;
    double on = light.steps().get(0).timeS();
    double off = light.steps().get(1).timeS();
    double dark = plateau(cell, false);
    double lit = plateau(cell, true);
    if (time < on) {
      return dark;
    }
    double atOff = lit + (dark - lit) * Math.exp(-rate(cell, true) * (Math.min(time, off) - on));
    return time < off ? atOff : dark + (atOff - dark) * Math.exp(-rate(cell, false) * (time - off));
  }

  List<CellTrace> traces() {
    List<CellTrace> traces = new ArrayList<>();
    for (Cell cell : cells) {
      Random noise = new Random(cell.id);
      List<CellTrace.Point> points = new ArrayList<>();
      for (int frame = 0; frame < frameCount; frame++) {
        points.add(point(cell, frame, noise));
      }
      traces.add(new CellTrace(cell.id, points));
    }
    return traces;
  }

  private CellTrace.Point point(Cell cell, int frame, Random noise) {
    if (cell.id == 3 && frame >= 20 && frame < 24) {
      double none = Double.NaN;
      return new CellTrace.Point(
          frame, frame * intervalS, none, none, none, none, Set.of("nucleus_lost"));
    }
    double fraction = fraction(cell, frame) * (1 + 0.015 * noise.nextGaussian());
    double nucleus = 1400 * cell.amount * fraction;
    double cytosol = 1400 * cell.amount * (1 - fraction) / VOLUME_RATIO;
    boolean low = Math.abs(Math.log(nucleus / cytosol)) < 0.1;
    Set<String> flags =
        cell.id == 5 && frame < 9 ? Set.of("saturated") : low ? Set.of("low_contrast") : Set.of();
    return new CellTrace.Point(
        frame, frame * intervalS, nucleus / cytosol, fraction, nucleus, cytosol, flags);
  }

  List<RateRow> rates() {
    List<RateRow> rows = new ArrayList<>();
    double on = light.steps().get(0).timeS();
    double off = light.steps().get(1).timeS();
    for (Cell cell : cells) {
      rows.add(row(cell, "export", true, on, off, plateau(cell, false)));
      rows.add(row(cell, "recovery", false, off, frameCount * intervalS, plateau(cell, true)));
    }
    return rows;
  }

  private RateRow row(Cell cell, String phase, boolean lit, double from, double to, double start) {
    double rate = rate(cell, lit);
    boolean open = cell.id == 4 && !lit;
    Estimate estimate =
        open
            ? new Estimate(rate * 0.4, rate * 0.02, Double.NaN)
            : new Estimate(rate, rate * 0.88, rate * 1.14);
    Estimate halfTime =
        new Estimate(
            Math.log(2) / estimate.value(),
            Math.log(2) / estimate.high(),
            Math.log(2) / estimate.low());
    double plateau = plateau(cell, lit);
    return new RateRow(
        cell.id,
        phase,
        "nuclear_fraction",
        from,
        to,
        estimate,
        halfTime,
        new Estimate(plateau, plateau - 0.012, plateau + 0.012),
        start,
        open ? Set.of("not_converged") : Set.of());
  }

  ReportInput input(String title) {
    return new ReportInput(
        title,
        this,
        timesS(),
        TimeUnit.SECONDS,
        OptionalDouble.of(0.325),
        traces(),
        rates(),
        light,
        List.of(
            new Section(
                "Settings",
                List.of(
                    new Section.Entry("model", "lexy-1"),
                    new Section.Entry("channel", "1"),
                    new Section.Entry("ring", "0.8 µm gap, 3.0 µm wide"),
                    new Section.Entry("light", "light.csv"))),
            new Section(
                "Provenance",
                List.of(
                    new Section.Entry("lexyscope", "0.1.0"),
                    new Section.Entry("device", "cpu, 2 threads"),
                    new Section.Entry("input sha256", "5f".repeat(32))))),
        List.of(
            "Read as an ImageJ hyperstack, axes TYX, 16 bit.",
            "Pixel size and frame times come from the file.",
            "Phases come from the light protocol."));
  }
}
