package org.lexyscope.segment;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.lexyscope.dataset.PercentileScale;
import org.lexyscope.network.StarDistPredictor;
import org.lexyscope.network.StarDistSettings;
import org.lexyscope.run.Progress;
import org.lexyscope.star.StarMaps;
import org.lexyscope.star.StarThresholds;
import org.lexyscope.video.Video;

/**
 * A trained StarDist network. It works at the frames' own scale, as the original does, unless the
 * user names the size of a nucleus: then frames are scaled to the size in training. Intensities are
 * scaled for each frame.
 */
final class StarDistFrameMethod implements FrameMethod {
  /**
   * Heap for a pixel of a frame, and for a pixel where the network works, counted from the arrays
   * held at once: pixels twice and labels; scaled pixels, labels, and a probability and 32
   * distances for each pixel of the grid, with the polygons of those that propose one.
   */
  private static final double FRAME_BYTES = 16;

  private static final double NETWORK_BYTES = 100;

  private final ModelDescription model;
  private final StarDistSettings network;
  private final String fingerprint;
  private final StarThresholds thresholds;
  private final StarDistPredictor predictor;
  private final OptionalDouble nucleusDiameterPx;

  /**
   * @param network of the model
   * @param fingerprint of the model, told to people and part of what intermediate files belong to
   * @param predictor with the model's weights; closed with this method
   * @param nucleusDiameterPx in the video, if the user names it
   * @throws IllegalArgumentException if the model's normalisation or a threshold are others than
   *     this method works with
   */
  StarDistFrameMethod(
      ModelDescription model,
      StarDistSettings network,
      String fingerprint,
      StarDistPredictor predictor,
      OptionalDouble nucleusDiameterPx) {
    if (!model.normalisation().equals(PercentileScale.STAR_DIST)) {
      throw new IllegalArgumentException(
          "Model %s was trained on intensities normalised by '%s'; for StarDist this program knows '%s'."
              .formatted(model.name(), model.normalisation(), PercentileScale.STAR_DIST));
    }
    this.model = model;
    this.network = network;
    this.fingerprint = fingerprint;
    this.thresholds = StarThresholds.of(model.thresholds());
    this.predictor = predictor;
    this.nucleusDiameterPx = nucleusDiameterPx;
  }

  @Override
  public Prepared prepare(Video video, int channel, Path scratch, Progress progress) {
    double factor = 1;
    String scale = "at the frames' own scale";
    if (nucleusDiameterPx.isPresent()) {
      NucleusSize size = NucleusSize.withoutLooking(nucleusDiameterPx, video.calibration());
      factor = model.nucleusDiameterPx() / size.diameterPx();
      scale =
          String.format(
              Locale.ROOT,
              "nuclei of about %.1f px (%s), scaled to %.0f px",
              size.diameterPx(),
              size.rule(),
              model.nucleusDiameterPx());
    }
    return new Prepared(
        FrameViews.alone(video, channel),
        new StarSegmenter(this::maps, network, thresholds, factor),
        List.of(
            "StarDist model %s (%s); %s.".formatted(model.name(), fingerprint, scale),
            "Intensities scaled for each frame, percentiles 1 and 99.8."),
        FRAME_BYTES + NETWORK_BYTES * factor * factor);
  }

  /** One forward pass at a time; other threads may cut out nuclei meanwhile. */
  private synchronized StarMaps maps(float[] image, int height, int width) {
    return predictor.maps(image, height, width);
  }

  @Override
  public void close() {
    predictor.close();
  }
}
