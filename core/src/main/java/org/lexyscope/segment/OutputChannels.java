package org.lexyscope.segment;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Which channel of a BioImage.IO model's output is the probability of nucleus, and which, if any,
 * that of a border between nuclei.
 *
 * <p>Names decide where the description has telling ones; without them one channel is the nucleus,
 * and of two the second is the border, as in the collection's nucleus models.
 *
 * @param foreground index from 0
 * @param boundary index from 0
 */
record OutputChannels(int foreground, OptionalInt boundary) {
  private static final List<String> BOUNDARY = List.of("bound", "border", "edge", "contour", "rim");
  private static final List<String> FOREGROUND =
      List.of("foreground", "nucle", "probab", "mask", "interior", "inside", "cell", "object");

  /**
   * Chooses by names and number.
   *
   * @param names of the channels; empty when there are none
   * @param count of channels
   * @throws IllegalArgumentException if it cannot be told which channel is the nucleus
   */
  static OutputChannels of(String model, List<String> names, int count) {
    OptionalInt boundary = named(names, BOUNDARY);
    OptionalInt foreground = named(names, FOREGROUND);
    if (foreground.isPresent() && (boundary.isPresent() || count == 1)) {
      return new OutputChannels(foreground.getAsInt(), boundary);
    }
    return switch (count) {
      case 1 -> new OutputChannels(0, OptionalInt.empty());
      case 2 ->
          boundary.isPresent()
              ? new OutputChannels(1 - boundary.getAsInt(), boundary)
              : new OutputChannels(0, OptionalInt.of(1));
      default ->
          throw new IllegalArgumentException(
              "Model %s has %d output channels %s; nuclei are cut out of a probability of nucleus, alone or with one of boundary. Models with other outputs (rays, flows, distances) are not supported."
                  .formatted(model, count, names));
    };
  }

  private static OptionalInt named(List<String> names, List<String> words) {
    return IntStream.range(0, names.size())
        .filter(i -> words.stream().anyMatch(names.get(i).toLowerCase(Locale.ROOT)::contains))
        .findFirst();
  }
}
