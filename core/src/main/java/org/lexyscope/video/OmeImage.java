package org.lexyscope.video;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One {@code Image} of an OME-XML: a position or series.
 *
 * @param order the OME dimension order as T, C, Z, slowest first
 * @param samplesPerPixel of the channel with the most; 3 for a colour camera
 * @param blocks where its planes are; empty when the XML does not say
 * @param planes what is known of single planes
 */
record OmeImage(
    String name,
    String order,
    int frameCount,
    int channelCount,
    int sliceCount,
    int samplesPerPixel,
    OptionalDouble pixelSizeUm,
    OptionalDouble intervalS,
    List<Block> blocks,
    List<Plane> planes) {
  /**
   * A {@code TiffData}: consecutive pages that hold consecutive planes.
   *
   * @param file the file of a set, empty for the file that carries the XML
   * @param planeCount empty for all pages from {@code page} on
   */
  record Block(
      Optional<String> file, int page, int frame, int channel, int slice, OptionalInt planeCount) {}

  /** The time of a plane, in seconds from the start of the experiment. */
  record Plane(int frame, int channel, int slice, double deltaS) {}

  OmeImage {
    blocks = List.copyOf(blocks);
    planes = List.copyOf(planes);
  }

  StackAxes axes() {
    return new StackAxes(order, frameCount, channelCount, sliceCount);
  }

  /** The time of each frame by its first plane, empty unless all are known and rise. */
  List<Double> timesS() {
    double[] times = new double[frameCount];
    Arrays.fill(times, Double.NaN);
    for (Plane plane : planes) {
      if (plane.channel() == 0 && plane.slice() == 0 && plane.frame() < frameCount) {
        times[plane.frame()] = plane.deltaS();
      }
    }
    for (int frame = 0; frame < frameCount; frame++) {
      boolean rises = frame == 0 || times[frame] > times[frame - 1];
      if (!Double.isFinite(times[frame]) || !rises) {
        return List.of();
      }
    }
    return Arrays.stream(times).boxed().toList();
  }
}
