package org.lexyscope.segment;

import org.lexyscope.dataset.PercentileScale;
import org.lexyscope.flow.FlowField;
import org.lexyscope.flow.FlowMaskSettings;
import org.lexyscope.flow.FlowMasks;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.Resample;
import org.lexyscope.network.FlowMaps;

/**
 * Cellpose on one frame: intensities by the frame's percentiles, the frame resized until its nuclei
 * are as large as those in training, the network's flows and logits brought back to the frame's
 * size, and nuclei made of them there.
 *
 * <p>The frame is resized linearly, as the original does, without smoothing before it shrinks.
 */
final class FlowSegmenter implements FrameSegmenter {
  private final FlowMapper mapper;
  private final FlowMaskSettings settings;
  private final double modelDiameterPx;
  private final double frameDiameterPx;

  /**
   * @param modelDiameterPx of a nucleus where the network works
   * @param frameDiameterPx of a nucleus in the frames
   */
  FlowSegmenter(
      FlowMapper mapper,
      FlowMaskSettings settings,
      double modelDiameterPx,
      double frameDiameterPx) {
    this.mapper = mapper;
    this.settings = settings;
    this.modelDiameterPx = modelDiameterPx;
    this.frameDiameterPx = frameDiameterPx;
  }

  @Override
  public Segmentation segment(FrameView view) {
    Frame frame = view.frame();
    double factor = modelDiameterPx / frameDiameterPx;
    FlowMaps maps = maps(frame, factor);
    FlowField flow =
        new FlowField(
            frame.width(),
            frame.height(),
            onFrame(maps.flowY(), maps, frame),
            onFrame(maps.flowX(), maps, frame));
    float[] logits = onFrame(maps.logits(), maps, frame);
    int steps = (int) Math.max(1, Math.round(FlowMasks.STEPS / factor));
    LabelImage nuclei = FlowMasks.of(flow, logits, steps, settings);
    return new Segmentation(nuclei, NucleiOfMaps.confidence(nuclei, probabilities(logits)));
  }

  /** The network's answer to the frame resized by a factor. */
  private FlowMaps maps(Frame frame, double factor) {
    int width = Math.max(1, (int) Math.round(frame.width() * factor));
    int height = Math.max(1, (int) Math.round(frame.height() * factor));
    float[] scaled = PercentileScale.of(frame.pixels()).scaled(frame.pixels());
    float[] resized = Resample.linear(scaled, frame.width(), frame.height(), width, height);
    return FlowTiles.maps(mapper, resized, height, width);
  }

  private static float[] onFrame(float[] plane, FlowMaps maps, Frame frame) {
    return Resample.linear(plane, maps.width(), maps.height(), frame.width(), frame.height());
  }

  private static float[] probabilities(float[] logits) {
    float[] probabilities = new float[logits.length];
    for (int i = 0; i < logits.length; i++) {
      probabilities[i] = (float) (1 / (1 + Math.exp(-logits[i])));
    }
    return probabilities;
  }
}
