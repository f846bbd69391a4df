package org.lexyscope.refine;

import java.util.Optional;
import org.lexyscope.dataset.Sample;
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

  /** Planes that were one array are one array again, so that they are moved once and alike. */
  static float[][] cut(float[][] planes, Window window, int width) {
    float[][] parts = new float[planes.length][];
    for (int plane = 0; plane < planes.length; plane++) {
      int same = 0;
      while (planes[same] != planes[plane]) {
        same++;
      }
      parts[plane] = same < plane ? parts[same] : window.cut(planes[plane], width);
    }
    return parts;
  }
}
