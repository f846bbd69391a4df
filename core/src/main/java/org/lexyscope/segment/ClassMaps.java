package org.lexyscope.segment;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lexyscope.dataset.Targets;
import org.lexyscope.image.Resample;
import org.lexyscope.video.PixelMaps;

/**
 * Probability of nuclear interior, of nucleus (interior or rim) and, where the network tells it
 * from background, of cytosol at every pixel, row-major. The arrays are shared, not copied.
 */
final class ClassMaps {
  private final int width;
  private final int height;
  private final float[] interior;
  private final float[] nucleus;
  private final Optional<float[]> cytosol;

  /** Maps without cytosol. */
  ClassMaps(int width, int height, float[] interior, float[] nucleus) {
    this(width, height, interior, nucleus, Optional.empty());
  }

  ClassMaps(int width, int height, float[] interior, float[] nucleus, Optional<float[]> cytosol) {
    this.width = width;
    this.height = height;
    this.interior = interior;
    this.nucleus = nucleus;
    this.cytosol = cytosol;
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
    int cytosolAt = Targets.CYTOSOL * pixels;
    Optional<float[]> cytosol =
        planes.length == cytosolAt
            ? Optional.empty()
            : Optional.of(Arrays.copyOfRange(planes, cytosolAt, cytosolAt + pixels));
    return new ClassMaps(width, height, interior, nucleus, cytosol);
  }

  /** Maps that are the planes of a view of {@link FusedViews}. */
  static ClassMaps ofFused(float[][] planes, int width, int height) {
    return new ClassMaps(
        width,
        height,
        planes[FusedViews.INTERIOR],
        planes[FusedViews.NUCLEUS],
        planes.length > FusedViews.CYTOSOL
            ? Optional.of(planes[FusedViews.CYTOSOL])
            : Optional.empty());
  }

  ClassMaps resized(int newWidth, int newHeight) {
    return new ClassMaps(
        newWidth,
        newHeight,
        resized(interior, newWidth, newHeight),
        resized(nucleus, newWidth, newHeight),
        cytosol.map(map -> resized(map, newWidth, newHeight)));
  }

  private float[] resized(float[] map, int newWidth, int newHeight) {
    return Resample.resize(map, width, height, newWidth, newHeight);
  }

  /** What is kept beside the nuclei cut out of them, at the size of a frame. */
  PixelMaps pixelMaps(int newWidth, int newHeight) {
    boolean same = newWidth == width && newHeight == height;
    UnaryOperator<float[]> sized = map -> same ? map : resized(map, newWidth, newHeight);
    byte[] inCytosol =
        cytosol.map(sized).map(PixelMaps::steps).orElseGet(() -> new byte[newWidth * newHeight]);
    return new PixelMaps(newWidth, newHeight, PixelMaps.steps(sized.apply(nucleus)), inCytosol);
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

  /** Empty of a network that does not tell cytosol from background. */
  Optional<float[]> cytosol() {
    return cytosol;
  }
}
