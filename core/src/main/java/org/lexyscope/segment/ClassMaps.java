package org.lexyscope.segment;

import org.lexyscope.dataset.Targets;
import org.lexyscope.image.Resample;

/**
 * Probability of nuclear interior and of nucleus (interior or rim) at every pixel, row-major. The
 * arrays are shared, not copied.
 */
final class ClassMaps {
  private final int width;
  private final int height;
  private final float[] interior;
  private final float[] nucleus;

  ClassMaps(int width, int height, float[] interior, float[] nucleus) {
    this.width = width;
    this.height = height;
    this.interior = interior;
    this.nucleus = nucleus;
  }

  /** Maps from the planes of a {@link PixelClassifier}. */
  static ClassMaps of(float[] planes, int width, int height) {
    int pixels = width * height;
    float[] interior = new float[pixels];
    float[] nucleus = new float[pixels];
    for (int i = 0; i < pixels; i++) {
      interior[i] = planes[Targets.INTERIOR * pixels + i];
      nucleus[i] = interior[i] + planes[Targets.RIM * pixels + i];
    }
    return new ClassMaps(width, height, interior, nucleus);
  }

  /** Maps that are the planes of a view of {@link FusedViews}. */
  static ClassMaps of(FrameView view) {
    return new ClassMaps(
        view.width(),
        view.height(),
        view.planes()[FusedViews.INTERIOR],
        view.planes()[FusedViews.NUCLEUS]);
  }

  ClassMaps resized(int newWidth, int newHeight) {
    return new ClassMaps(
        newWidth,
        newHeight,
        Resample.resize(interior, width, height, newWidth, newHeight),
        Resample.resize(nucleus, width, height, newWidth, newHeight));
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  float[] interior() {
    return interior;
  }

  float[] nucleus() {
    return nucleus;
  }
}
