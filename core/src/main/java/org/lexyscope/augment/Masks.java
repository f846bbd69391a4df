package org.lexyscope.augment;

/** Masks as numbers and back. */
final class Masks {
  private Masks() {}

  /** 1 inside, 0 outside. */
  static float[] floats(boolean[] mask) {
    float[] values = new float[mask.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = mask[i] ? 1 : 0;
    }
    return values;
  }

  /** True where a value is above the cut. */
  static boolean[] above(float[] values, float cut) {
    boolean[] mask = new boolean[values.length];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = values[i] > cut;
    }
    return mask;
  }
}
