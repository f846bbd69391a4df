package org.lexyscope.segment;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.lexyscope.run.Progress;
import org.lexyscope.video.Video;

/** A threshold whose smoothing and smallest area follow the size of a nucleus. */
final class ThresholdFrameMethod implements FrameMethod {
  /** Which threshold; only the local one has a length of its own. */
  enum Kind {
    OTSU,
    LI,
    LOCAL
  }

  /** The background's noise passes 3 standard deviations in one pixel of a thousand. */
  private static final double LOCAL_OFFSET_SD = 3;

  /**
   * Heap for a frame. Measured (JDK 25, G1, Linux): the least {@code -Xmx} for 5 frames of
   * 1600x1600 pixels, half of them bright, less that for a tiny video, is 48 bytes a pixel with one
   * thread and 98 with two, known to 5. The pixels above the threshold are sorted, so that brighter
   * frames need more.
   */
  private static final double BYTES_PER_PIXEL = 65;

  private final Kind kind;
  private final OptionalDouble nucleusDiameterPx;

  /**
   * @param nucleusDiameterPx the diameter the user names, or empty
   */
  ThresholdFrameMethod(Kind kind, OptionalDouble nucleusDiameterPx) {
    this.kind = kind;
    this.nucleusDiameterPx = nucleusDiameterPx;
  }

  @Override
  public Prepared prepare(Video video, int channel, Path scratch, Progress progress) {
    NucleusSize size = NucleusSize.withoutLooking(nucleusDiameterPx, video.calibration());
    ThresholdMethod method =
        switch (kind) {
          case OTSU -> new ThresholdMethod.Otsu();
          case LI -> new ThresholdMethod.Li();
          case LOCAL -> new ThresholdMethod.Local(size.diameterPx(), LOCAL_OFFSET_SD);
        };
    ThresholdSettings settings = ThresholdSettings.forDiameter(method, size.diameterPx());
    String note =
        String.format(
            Locale.ROOT,
            "Threshold %s; nuclei of about %.1f px (%s).",
            kind.name().toLowerCase(Locale.ROOT),
            size.diameterPx(),
            size.rule());
    return new Prepared(
        FrameViews.alone(video, channel),
        new ThresholdSegmenter(settings),
        List.of(note),
        BYTES_PER_PIXEL);
  }
}
