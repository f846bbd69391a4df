package org.lexyscope.segment;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.lexyscope.dataset.IntensityScale;
import org.lexyscope.dataset.Targets;
import org.lexyscope.network.Predictor;
import org.lexyscope.video.Video;

/**
 * A trained network that looks at one frame at a time, once it has met its video: intensities are
 * scaled once, and the size of a nucleus is named by the user, or follows from the pixel size, or
 * is estimated.
 */
final class NetworkFrameMethod implements FrameMethod {
  /**
   * Heap for a pixel of a frame, and for a pixel where nuclei are cut out: the network's, or the
   * frame's when that is finer. Measured (JDK 25, G1, Linux) as the least {@code -Xmx} with one
   * frame at a time, less that for a tiny video: 36 bytes at the network's own scale and on frames
   * halved for it (1600x1600 pixels, known to 3), and 136 on frames enlarged twice (1000x1000
   * pixels, known to 12). What libtorch takes outside the heap is bounded by the size of a tile.
   */
  private static final double FRAME_BYTES = 10;

  private static final double CUTTING_BYTES = 40;

  private final ModelDescription model;
  private final String fingerprint;
  private final NucleusThresholds thresholds;
  private final Predictor predictor;
  private final OptionalDouble nucleusDiameterPx;

  /**
   * @param fingerprint of the model, told to people and part of what intermediate files belong to
   * @param predictor with the model's weights; closed with this method
   * @param nucleusDiameterPx in the video, if the user names it
   * @throws IllegalArgumentException if the network's classes, its normalisation or a threshold are
   *     others than this method works with
   */
  NetworkFrameMethod(
      ModelDescription model,
      String fingerprint,
      Predictor predictor,
      OptionalDouble nucleusDiameterPx) {
    if (model.network().inputChannels() != 1
        || model.network().outputChannels() != Targets.CLASS_COUNT) {
      throw new IllegalArgumentException(
          "Model %s has %d input channels and %d classes; nuclei are cut out of 1 channel and %d classes (background, interior, rim)."
              .formatted(
                  model.name(),
                  model.network().inputChannels(),
                  model.network().outputChannels(),
                  Targets.CLASS_COUNT));
    }
    if (!model.normalisation().equals(IntensityScale.NAME)) {
      throw new IllegalArgumentException(
          "Model %s was trained on intensities normalised by '%s'; this program knows '%s'."
              .formatted(model.name(), model.normalisation(), IntensityScale.NAME));
    }
    this.model = model;
    this.fingerprint = fingerprint;
    this.thresholds = NucleusThresholds.of(model.thresholds());
    this.predictor = predictor;
    this.nucleusDiameterPx = nucleusDiameterPx;
  }

  @Override
  public Prepared prepare(Video video, int channel) throws IOException {
    IntensityScale intensities = IntensityScale.ofVideo(video, channel);
    NucleusSize size = size(video, channel, intensities);
    FrameSegmenter segmenter =
        new ScaledSegmenter(
            this::classify, intensities, thresholds, model.nucleusDiameterPx(), size.diameterPx());
    return new Prepared(
        segmenter,
        List.of(scaleNote(size), intensityNote(intensities)),
        bytesPerPixel(size.diameterPx()));
  }

  private NucleusSize size(Video video, int channel, IntensityScale intensities)
      throws IOException {
    if (nucleusDiameterPx.isPresent() || video.calibration().pixelSizeUm().isPresent()) {
      return NucleusSize.withoutLooking(nucleusDiameterPx, video.calibration());
    }
    return ScaleSearch.estimate(
        video, channel, this::classify, intensities, thresholds, model.nucleusDiameterPx());
  }

  /** One forward pass at a time; other threads may cut out nuclei meanwhile. */
  private synchronized float[] classify(float[] image, int height, int width) {
    return predictor.probabilities(image, 1, height, width);
  }

  private double bytesPerPixel(double frameDiameterPx) {
    double enlarged = Math.max(1, model.nucleusDiameterPx() / frameDiameterPx);
    return FRAME_BYTES + CUTTING_BYTES * enlarged * enlarged;
  }

  private String scaleNote(NucleusSize size) {
    return String.format(
        Locale.ROOT,
        "Model %s (%s); nuclei of about %.1f px (%s), scaled to %.0f px.",
        model.name(),
        fingerprint,
        size.diameterPx(),
        size.rule(),
        model.nucleusDiameterPx());
  }

  private static String intensityNote(IntensityScale intensities) {
    return String.format(
        Locale.ROOT,
        "Intensities scaled once for the video, from %.6g to %.6g.",
        intensities.low(),
        intensities.high());
  }

  @Override
  public void close() {
    predictor.close();
  }
}
