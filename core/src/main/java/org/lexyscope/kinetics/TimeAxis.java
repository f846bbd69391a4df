package org.lexyscope.kinetics;

import java.util.Arrays;
import java.util.List;
import org.lexyscope.image.Calibration;

/**
 * When the frames were taken: in seconds when known, else in frames, and rates follow.
 *
 * <p>The array is shared, not copied, and never changed.
 */
public final class TimeAxis {
  /** The unit of time. */
  public enum Unit {
    SECOND("s", "1/s"),
    FRAME("frame", "1/frame");

    private final String timeWord;
    private final String rateWord;

    Unit(String timeWord, String rateWord) {
      this.timeWord = timeWord;
      this.rateWord = rateWord;
    }

    /** The word for times in tables. */
    public String timeWord() {
      return timeWord;
    }

    /** The word for rates in tables. */
    public String rateWord() {
      return rateWord;
    }
  }

  private final double[] times;
  private final Unit unit;

  private TimeAxis(double[] times, Unit unit) {
    this.times = times;
    this.unit = unit;
  }

  /**
   * The axis of a video.
   *
   * @throws IllegalArgumentException if the calibration has times, but not one a frame
   */
  public static TimeAxis of(Calibration calibration, int frameCount) {
    List<Double> timesS = calibration.timesS();
    if (timesS.isEmpty()) {
      double[] frames = new double[frameCount];
      Arrays.setAll(frames, frame -> frame);
      return new TimeAxis(frames, Unit.FRAME);
    }
    if (timesS.size() != frameCount) {
      throw new IllegalArgumentException(
          "The video has %d frames and %d frame times; give --frame-interval."
              .formatted(frameCount, timesS.size()));
    }
    return new TimeAxis(timesS.stream().mapToDouble(Double::doubleValue).toArray(), Unit.SECOND);
  }

  /** Frames at known seconds. */
  public static TimeAxis seconds(double... timesS) {
    return of(new Calibration(Calibration.UNKNOWN.pixelSizeUm(), box(timesS)), timesS.length);
  }

  private static List<Double> box(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  public int frameCount() {
    return times.length;
  }

  public Unit unit() {
    return unit;
  }

  /** Time of each frame in {@link #unit()}. Not a copy. */
  public double[] times() {
    return times;
  }

  /** Median time between frames; 0 when there is only one frame. */
  double interval() {
    double[] steps = new double[Math.max(1, times.length - 1)];
    for (int frame = 1; frame < times.length; frame++) {
      steps[frame - 1] = times[frame] - times[frame - 1];
    }
    Arrays.sort(steps);
    return steps[steps.length / 2];
  }
}
