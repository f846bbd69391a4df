package org.lexyscope.segment;

import java.util.List;
import java.util.OptionalDouble;
import org.lexyscope.segment.ThresholdFrameMethod.Kind;

/** Segmenters by the names a user types. */
public final class Segmenters {
  private static final List<String> THRESHOLDS = List.of("otsu", "li", "local");

  private Segmenters() {}

  /**
   * The segmenter of this name; the caller closes it.
   *
   * @param name {@code otsu}, {@code li} or {@code local}
   * @param nucleusDiameterPx the diameter of a nucleus if the user names it
   * @param threads processors that may be used
   * @throws IllegalArgumentException if there is none of this name; the message lists the known
   */
  public static VideoSegmenter byName(String name, OptionalDouble nucleusDiameterPx, int threads) {
    return switch (name) {
      case "otsu" -> threshold(Kind.OTSU, nucleusDiameterPx, threads);
      case "li" -> threshold(Kind.LI, nucleusDiameterPx, threads);
      case "local" -> threshold(Kind.LOCAL, nucleusDiameterPx, threads);
      default ->
          throw new IllegalArgumentException(
              "There is no segmenter called '%s'. Known are %s."
                  .formatted(name, String.join(", ", THRESHOLDS)));
    };
  }

  private static VideoSegmenter threshold(
      Kind kind, OptionalDouble nucleusDiameterPx, int threads) {
    return new PerFrame(new ThresholdFrameMethod(kind, nucleusDiameterPx), threads);
  }
}
