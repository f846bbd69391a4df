package org.lexyscope.augment;

import java.util.SplittableRandom;
import org.lexyscope.image.GaussianBlur;

/** The operations that change intensities where they are. */
final class PixelChange {
  static final double MOST_SHARPNESS = 3;
  static final double SHARPNESS_PX = 1.5;
  static final double MOST_BLUR_PX = 2;
  static final double READ_NOISE = 0.03;
  static final double PHOTON_NOISE = 0.1;
  static final double MOST_GAIN = 2;

  private PixelChange() {}

  /**
   * Changed pixels, 0 to 1.
   *
   * @param pixels 0 to 1, row-major, square; not changed
   * @param strength 0 to 1; 0 changes nothing
   * @throws IllegalArgumentException if the operation moves pixels
   */
  static float[] of(
      CropOperation operation,
      float[] pixels,
      int edgePx,
      double strength,
      SplittableRandom random) {
    double gain = StrictMath.pow(MOST_GAIN, random.nextBoolean() ? strength : -strength);
    return switch (operation) {
      case SHARPNESS -> {
        float[] smooth = GaussianBlur.blur(pixels, edgePx, edgePx, SHARPNESS_PX);
        yield sharper(pixels, smooth, strength * MOST_SHARPNESS);
      }
      case BLUR -> GaussianBlur.blur(pixels, edgePx, edgePx, strength * MOST_BLUR_PX);
      case NOISE -> noisy(pixels, strength, random);
      case BRIGHTNESS -> spread(pixels, 0, gain);
      case CONTRAST -> spread(pixels, mean(pixels), gain);
      case ROTATION, SHEAR, STRETCH, PERSPECTIVE, CROP, ELASTIC, SCALE ->
          throw new IllegalArgumentException(operation + " moves pixels.");
    };
  }

  private static float[] sharper(float[] pixels, float[] smooth, double amount) {
    float[] out = new float[pixels.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = cut(pixels[i] + amount * (pixels[i] - smooth[i]));
    }
    return out;
  }

  private static float[] noisy(float[] pixels, double strength, SplittableRandom random) {
    float[] out = new float[pixels.length];
    for (int i = 0; i < out.length; i++) {
      double variance = READ_NOISE * READ_NOISE + PHOTON_NOISE * PHOTON_NOISE * pixels[i];
      out[i] = cut(pixels[i] + strength * Math.sqrt(variance) * random.nextGaussian());
    }
    return out;
  }

  private static double mean(float[] pixels) {
    double sum = 0;
    for (float value : pixels) {
      sum += value;
    }
    return sum / pixels.length;
  }

  /** Differences to a middle, times a gain. */
  private static float[] spread(float[] pixels, double middle, double gain) {
    float[] out = new float[pixels.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = cut(middle + gain * (pixels[i] - middle));
    }
    return out;
  }

  private static float cut(double value) {
    return (float) Math.clamp(value, 0, 1);
  }
}
