package org.lexyscope.image;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What is known of a video's scales. Unknown stays unknown: results are then in pixels and frames.
 *
 * @param pixelSizeUm edge of a (square) pixel in micrometres, or empty
 * @param timesS time of each frame in seconds, ascending, or an empty list
 */
public record Calibration(OptionalDouble pixelSizeUm, List<Double> timesS) {
  public static final Calibration UNKNOWN = new Calibration(OptionalDouble.empty(), List.of());

  public Calibration {
    timesS = List.copyOf(timesS);
    if (pixelSizeUm.isPresent() && !(pixelSizeUm.getAsDouble() > 0)) {
      throw new IllegalArgumentException(
          "The pixel size must be above 0 um, found " + pixelSizeUm.getAsDouble() + ".");
    }
    for (int frame = 1; frame < timesS.size(); frame++) {
      if (!(timesS.get(frame) > timesS.get(frame - 1))) {
        throw new IllegalArgumentException(
            "Frame times must rise; frame %d is at %s s and frame %d at %s s."
                .formatted(frame - 1, timesS.get(frame - 1), frame, timesS.get(frame)));
      }
    }
  }

  /** The same pixel size with one frame every {@code intervalS} seconds, the first at 0 s. */
  public Calibration withInterval(double intervalS, int frameCount) {
    List<Double> times =
        IntStream.range(0, frameCount).mapToObj(frame -> frame * intervalS).toList();
    return new Calibration(pixelSizeUm, times);
  }

  /** The same frame times with another pixel size. */
  public Calibration withPixelSize(double newPixelSizeUm) {
    return new Calibration(OptionalDouble.of(newPixelSizeUm), timesS);
  }

  /** Median time between frames in seconds; empty when the times or a second frame are missing. */
  public OptionalDouble intervalS() {
    if (timesS.size() < 2) {
      return OptionalDouble.empty();
    }
    double[] steps =
        IntStream.range(1, timesS.size())
            .mapToDouble(frame -> timesS.get(frame) - timesS.get(frame - 1))
            .toArray();
    Arrays.sort(steps);
    return OptionalDouble.of(steps[steps.length / 2]);
  }
}
