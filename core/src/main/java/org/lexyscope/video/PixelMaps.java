package org.lexyscope.video;

/**
 * How probably each pixel of a frame is nucleus and cytosol, row-major, in steps of 1/255. The
 * arrays are shared, not copied.
 */
public final class PixelMaps {
  private static final float STEPS = 255;

  private final int width;
  private final int height;
  private final byte[] nucleus;
  private final byte[] cytosol;

  /**
   * @param nucleus unsigned steps
   * @param cytosol as many
   */
  public PixelMaps(int width, int height, byte[] nucleus, byte[] cytosol) {
    if (nucleus.length != width * height || cytosol.length != nucleus.length) {
      throw new IllegalArgumentException(
          "Maps of %d x %d pixels need as many steps, found %d and %d."
              .formatted(width, height, nucleus.length, cytosol.length));
    }
    this.width = width;
    this.height = height;
    this.nucleus = nucleus;
    this.cytosol = cytosol;
  }

  /** Probabilities as steps. */
  public static byte[] steps(float[] probabilities) {
    byte[] steps = new byte[probabilities.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = (byte) Math.round(STEPS * Math.clamp(probabilities[i], 0f, 1f));
    }
    return steps;
  }

  /** The probability of a step. */
  public static float probability(byte step) {
    return Byte.toUnsignedInt(step) / STEPS;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Not a copy. */
  public byte[] nucleus() {
    return nucleus;
  }

  /** All 0 of a network that does not tell cytosol from background. Not a copy. */
  public byte[] cytosol() {
    return cytosol;
  }
}
