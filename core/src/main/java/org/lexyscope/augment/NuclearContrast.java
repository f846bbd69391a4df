package org.lexyscope.augment;

import org.lexyscope.dataset.Crop;
import org.lexyscope.image.GaussianBlur;
import org.lexyscope.image.Masks;

/** Nuclei of another brightness, with a border as soft as optics make it. */
final class NuclearContrast {
  private static final double SOFTNESS_PX = 1.2;

  private NuclearContrast() {}

  /**
   * The crop with its nuclei this many times as bright, scaled to a largest value of 1.
   *
   * @param factor above 0
   */
  static Crop times(Crop crop, double factor) {
    int edge = crop.edgePx();
    float[] inside = GaussianBlur.blur(Masks.floats(crop.mask()), edge, edge, SOFTNESS_PX);
    float[] pixels = new float[inside.length];
    float highest = 0;
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) (crop.pixels()[i] * (1 + (factor - 1) * inside[i]));
      highest = Math.max(highest, pixels[i]);
    }
    for (int i = 0; highest > 0 && i < pixels.length; i++) {
      pixels[i] /= highest;
    }
    return new Crop(edge, pixels, crop.mask());
  }
}
