package org.lexyscope.sequence;

import org.lexyscope.dataset.Crop;

/** A round nucleus in a round cell, on a dark background. */
final class DiscCrop {
  private DiscCrop() {}

  /** A nucleus of 12 px and a cell of 28 px radius round the same point, as bright as told. */
  static Crop of(double centreX, double centreY, float nucleus, float cytosol) {
    return of(centreX, centreY, 0, nucleus, cytosol);
  }

  /** The same with the cell's middle so far to the right of the nucleus'. */
  static Crop of(double centreX, double centreY, double offsetPx, float nucleus, float cytosol) {
    float[] pixels = new float[96 * 96];
    boolean[] mask = new boolean[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      int x = i % 96;
      int y = i / 96;
      double distance = Math.hypot(x - centreX, y - centreY);
      mask[i] = distance < 12;
      boolean inCell = Math.hypot(x - centreX - offsetPx, y - centreY) < 28;
      pixels[i] = mask[i] ? nucleus : inCell ? cytosol : 0.05f;
    }
    return new Crop(96, pixels, mask);
  }
}
