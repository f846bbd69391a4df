package org.lexyscope.refine;

import java.util.Optional;
import org.lexyscope.dataset.Sample;
import org.lexyscope.dataset.VideoContext;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.Window;

/** Parts of samples. */
final class SampleWindow {
  private SampleWindow() {}

  /** A square, or as much of one as the sample is, as near to a pixel as it lies inside. */
  static Window around(int pixel, int edgePx, Sample sample) {
    int width = Math.min(edgePx, sample.width());
    int height = Math.min(edgePx, sample.height());
    int left = Math.clamp(pixel % sample.width() - width / 2, 0, sample.width() - width);
    int top = Math.clamp(pixel / sample.width() - height / 2, 0, sample.height() - height);
    return new Window(left, top, width, height);
  }

  /** The part of a sample inside a window. */
  static Sample cut(Sample sample, Window window) {
    int width = sample.width();
    return new Sample(
        cut(sample.planes(), window, width),
        cut(sample.nuclei(), window),
        Optional.empty(),
        window.cut(sample.known(), width),
        sample.nucleusDiameterPx());
  }

  static LabelImage cut(LabelImage labels, Window window) {
    return new LabelImage(
        window.width(), window.height(), window.cut(labels.labels(), labels.width()));
  }

  /** Planes that are the frame itself stay one array with it, so that they are moved alike. */
  static float[][] cut(float[][] planes, Window window, int width) {
    float[][] parts = VideoContext.still(window.cut(planes[VideoContext.FRAME], width));
    for (int plane = 0; plane < planes.length; plane++) {
      if (!VideoContext.isFrame(planes, plane)) {
        parts[plane] = window.cut(planes[plane], width);
      }
    }
    return parts;
  }
}
