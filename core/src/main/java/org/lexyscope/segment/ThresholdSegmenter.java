package org.lexyscope.segment;

import org.lexyscope.image.Components;
import org.lexyscope.image.Frame;
import org.lexyscope.image.GaussianBlur;
import org.lexyscope.image.HotPixels;
import org.lexyscope.image.LabelImage;

/**
 * The baseline: remove hot pixels, smooth, threshold, fill holes, split touching nuclei at their
 * necks (watershed of the distance transform), drop what is too small.
 *
 * <p>It finds nuclei brighter than their surroundings and no others; it gives no confidence.
 */
public final class ThresholdSegmenter implements FrameSegmenter {
  private final ThresholdSettings settings;

  public ThresholdSegmenter(ThresholdSettings settings) {
    this.settings = settings;
  }

  @Override
  public Segmentation segment(FrameView view) {
    Frame frame = view.frame();
    int width = frame.width();
    int height = frame.height();
    float[] clean = HotPixels.removed(frame.pixels(), width, height);
    float[] smooth = GaussianBlur.blur(clean, width, height, settings.smoothingSigmaPx());
    boolean[] bright = Thresholds.mask(settings.method(), smooth, width, height);
    LabelImage nuclei = NeckSplit.of(bright, width, height, settings.splitDepth());
    return new Segmentation(Components.keepAtLeast(nuclei, settings.minAreaPx()), new float[0]);
  }
}
