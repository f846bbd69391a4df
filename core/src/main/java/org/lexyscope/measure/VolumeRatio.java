package org.lexyscope.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * The effective volume ratio of cytosol to nucleus, rho, from the video itself.
 *
 * <p>A conserved protein that moves between compartments leaves {@code N + rho C} constant, up to
 * bleaching, which is exponential. The right rho therefore makes {@code ln(N + rho C)} as straight
 * in time as possible: for each cell the rho of the smallest squared residuals about a line, for
 * the video the median over cells. A cell has a say only when its sum is at least twice as steady
 * as nucleus and cytosol each alone; otherwise its traces change too little, or fit too badly, to
 * tell.
 *
 * @param value rho, cytosol volume over nucleus volume
 * @param rhoFrom how it was found
 * @param cellCount cells that had a say
 */
public record VolumeRatio(double value, Source rhoFrom, int cellCount) {
  /**
   * The ratio used when the video does not tell: the middle of what adherent mammalian cells show
   * (nuclei of a fifth to a third of the cell).
   */
  public static final double DEFAULT_VALUE = 3.0;

  /** Bounds of the search; an optimum at a bound says that the model does not fit. */
  static final double MIN = 0.5;

  static final double MAX = 20;
  private static final int MIN_FRAMES = 8;
  private static final int STEPS = 150;

  /** How a volume ratio was found. */
  public enum Source {
    /** From the traces: the ratio that conserves the protein best. */
    CONSERVATION,
    /** The default, because too few cells tell. */
    DEFAULT,
    /** Given by the user. */
    GIVEN;

    /** The word used in tables. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public VolumeRatio {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("The volume ratio must be above 0, found " + value + ".");
    }
  }

  /** A ratio the user knows. */
  public static VolumeRatio given(double value) {
    return new VolumeRatio(value, Source.GIVEN, 0);
  }

  /**
   * Estimates the ratio of one video.
   *
   * @param times of each frame, in any unit
   * @param nuclei nucleus means minus background, one array of frames a cell, NaN where missing
   * @param cytosols cytosol means minus background, like {@code nuclei}
   */
  public static VolumeRatio estimate(
      double[] times, List<double[]> nuclei, List<double[]> cytosols) {
    if (nuclei.size() != cytosols.size()) {
      throw new IllegalArgumentException(
          "There are %d nucleus traces and %d cytosol traces; they must be equal."
              .formatted(nuclei.size(), cytosols.size()));
    }
    List<Double> votes = new ArrayList<>();
    for (int cell = 0; cell < nuclei.size(); cell++) {
      ofCell(times, nuclei.get(cell), cytosols.get(cell)).ifPresent(votes::add);
    }
    if (votes.isEmpty() || votes.size() * 4 < nuclei.size()) {
      return new VolumeRatio(DEFAULT_VALUE, Source.DEFAULT, 0);
    }
    double[] sorted = votes.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new VolumeRatio(median, Source.CONSERVATION, sorted.length);
  }

  private static OptionalDouble ofCell(double[] times, double[] nucleus, double[] cytosol) {
    int[] frames = framesWithBoth(nucleus, cytosol);
    if (frames.length < MIN_FRAMES) {
      return OptionalDouble.empty();
    }
    double best = Double.POSITIVE_INFINITY;
    int bestStep = 0;
    for (int step = 0; step <= STEPS; step++) {
      double residual = squaredResiduals(times, nucleus, cytosol, frames, 1, rhoAt(step));
      if (residual < best) {
        best = residual;
        bestStep = step;
      }
    }
    double nucleusAlone = squaredResiduals(times, nucleus, cytosol, frames, 1, 0);
    double cytosolAlone = squaredResiduals(times, nucleus, cytosol, frames, 0, 1);
    boolean inside = bestStep > 0 && bestStep < STEPS;
    boolean steady = best <= Math.min(nucleusAlone, cytosolAlone) / 4;
    return inside && steady ? OptionalDouble.of(rhoAt(bestStep)) : OptionalDouble.empty();
  }

  private static double rhoAt(int step) {
    return MIN * Math.pow(MAX / MIN, (double) step / STEPS);
  }

  private static int[] framesWithBoth(double[] nucleus, double[] cytosol) {
    int[] frames = new int[nucleus.length];
    int count = 0;
    for (int frame = 0; frame < nucleus.length; frame++) {
      if (nucleus[frame] > 0 && cytosol[frame] > 0) {
        frames[count++] = frame;
      }
    }
    return Arrays.copyOf(frames, count);
  }

  /** Of {@code ln(a N + b C)} about its regression line in time. */
  private static double squaredResiduals(
      double[] times, double[] nucleus, double[] cytosol, int[] frames, double a, double b) {
    double meanT = 0;
    double meanY = 0;
    for (int frame : frames) {
      meanT += times[frame] / frames.length;
      meanY += Math.log(a * nucleus[frame] + b * cytosol[frame]) / frames.length;
    }
    double stt = 0;
    double sty = 0;
    double syy = 0;
    for (int frame : frames) {
      double t = times[frame] - meanT;
      double y = Math.log(a * nucleus[frame] + b * cytosol[frame]) - meanY;
      stt += t * t;
      sty += t * y;
      syy += y * y;
    }
    return Math.max(0, syy - sty * sty / stt);
  }
}
