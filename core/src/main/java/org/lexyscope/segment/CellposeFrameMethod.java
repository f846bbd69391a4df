package org.lexyscope.segment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.lexyscope.dataset.PercentileScale;
import org.lexyscope.flow.FlowMaskSettings;
import org.lexyscope.network.CellposePredictor;
import org.lexyscope.network.FlowMaps;
import org.lexyscope.run.Progress;
import org.lexyscope.video.Video;

/**
 * A trained Cellpose network. The size of a nucleus is named by the user or estimated from the
 * frames, once for a video; intensities are scaled for each frame.
 */
final class CellposeFrameMethod implements FrameMethod {
  /**
   * Heap for a pixel of a frame, and for a pixel where the network works, counted from the arrays
   * held at once (flows, logits, labels, paths and the heat of the check); what libtorch takes
   * outside the heap is bounded by the size of a tile.
   */
  private static final double FRAME_BYTES = 100;

  private static final double NETWORK_BYTES = 40;

  private static final List<String> THRESHOLDS =
      List.of("leastLogit", "largestFlowError", "minAreaPx");

  private final ModelDescription model;
  private final String fingerprint;
  private final FlowMaskSettings settings;
  private final CellposePredictor predictor;
  private final OptionalDouble nucleusDiameterPx;

  /**
   * @param fingerprint of the model, told to people and part of what intermediate files belong to
   * @param predictor with the model's weights; closed with this method
   * @param nucleusDiameterPx in the video, if the user names it
   * @throws IllegalArgumentException if the model's normalisation or a threshold are others than
   *     this method works with
   */
  CellposeFrameMethod(
      ModelDescription model,
      String fingerprint,
      CellposePredictor predictor,
      OptionalDouble nucleusDiameterPx) {
    if (!model.normalisation().equals(PercentileScale.NAME)) {
      throw new IllegalArgumentException(
          "Model %s was trained on intensities normalised by '%s'; for Cellpose this program knows '%s'."
              .formatted(model.name(), model.normalisation(), PercentileScale.NAME));
    }
    this.model = model;
    this.fingerprint = fingerprint;
    this.settings = settings(model.thresholds());
    this.predictor = predictor;
    this.nucleusDiameterPx = nucleusDiameterPx;
  }

  /** Those of a model's description, the default where it names none. */
  private static FlowMaskSettings settings(Map<String, Double> named) {
    if (!THRESHOLDS.containsAll(named.keySet())) {
      throw new IllegalArgumentException(
          "The model names the thresholds %s; known are %s.".formatted(named.keySet(), THRESHOLDS));
    }
    FlowMaskSettings usual = FlowMaskSettings.DEFAULT;
    return new FlowMaskSettings(
        named.getOrDefault("leastLogit", usual.leastLogit()),
        named.getOrDefault("largestFlowError", usual.largestFlowError()),
        named.getOrDefault("minAreaPx", (double) usual.minAreaPx()).intValue());
  }

  @Override
  public Prepared prepare(Video video, int channel, Path scratch, Progress progress)
      throws IOException {
    double trainedPx = model.nucleusDiameterPx();
    NucleusSize size =
        nucleusDiameterPx.isPresent()
            ? NucleusSize.withoutLooking(nucleusDiameterPx, video.calibration())
            : new FlowDiameter(this::maps, predictor.styleDiameter(), settings, trainedPx)
                .estimate(video, channel);
    double factor = trainedPx / size.diameterPx();
    return new Prepared(
        FrameViews.alone(video, channel),
        new FlowSegmenter(this::maps, settings, trainedPx, size.diameterPx()),
        List.of(note(size), "Intensities scaled for each frame, percentiles 1 and 99."),
        FRAME_BYTES + NETWORK_BYTES * factor * factor);
  }

  /** One forward pass at a time; other threads may make masks meanwhile. */
  private synchronized FlowMaps maps(float[] image, int height, int width) {
    return predictor.maps(image, height, width);
  }

  private String note(NucleusSize size) {
    return String.format(
        Locale.ROOT,
        "Cellpose model %s (%s); nuclei of about %.1f px (%s), scaled to %.0f px.",
        model.name(),
        fingerprint,
        size.diameterPx(),
        size.rule(),
        model.nucleusDiameterPx());
  }

  @Override
  public void close() {
    predictor.close();
  }
}
