package org.lexyscope.image;

/** Masks as numbers and back. */
public final class Masks {
  private Masks() {}

  /** 1 inside, 0 outside. */
  public static float[] floats(boolean[] mask) {
    float[] values = new float[mask.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = mask[i] ? 1 : 0;
    }
    return values;
  }

  /** True where a value is above the cut. */
  public static boolean[] above(float[] values, float cut) {
    boolean[] mask = new boolean[values.length];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = values[i] > cut;
    }
    return mask;
  }

  /** A mask with its corners rounded: blurred, and cut at a half. */
  public static boolean[] smoothed(boolean[] mask, int width, int height, double sigmaPx) {
    return above(GaussianBlur.blur(floats(mask), width, height, sigmaPx), 0.5f);
  }
}
