package org.lexyscope.segment;

import java.io.IOException;
import org.lexyscope.network.Predictor;
import org.lexyscope.torch.Device;
import org.lexyscope.torch.TorchRuntime;

/**
 * The network of a model folder on single views, for who has chosen frames and made their views
 * with {@link NetworkViews}.
 */
public final class ViewSegmenter implements FrameSegmenter {
  private final Predictor predictor;
  private final ScaledSegmenter segmenter;

  private ViewSegmenter(
      Predictor predictor,
      NucleusThresholds thresholds,
      double modelDiameterPx,
      double frameDiameterPx) {
    this.predictor = predictor;
    this.segmenter =
        new ScaledSegmenter(
            (image, height, width) -> predictor.probabilities(image, 1, height, width),
            thresholds,
            modelDiameterPx,
            frameDiameterPx);
  }

  /**
   * Reads the weights; close it after use.
   *
   * @param frameDiameterPx of a nucleus in the frames, as of the views
   */
  public static ViewSegmenter open(
      ModelFolder model, double frameDiameterPx, Device device, int threads) throws IOException {
    ModelDescription description = model.description();
    NucleusThresholds thresholds = NucleusThresholds.of(description.thresholds());
    TorchRuntime.useThreads(threads);
    Predictor predictor = new Predictor(model.network(), device, false);
    return new ViewSegmenter(
        predictor, thresholds, description.nucleusDiameterPx(), frameDiameterPx);
  }

  @Override
  public Segmentation segment(FrameView view) {
    return segmenter.segment(view);
  }

  @Override
  public void close() {
    predictor.close();
  }
}
