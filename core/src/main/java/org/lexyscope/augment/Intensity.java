package org.lexyscope.augment;

import java.util.SplittableRandom;
import org.lexyscope.dataset.Sample;
import org.lexyscope.image.GaussianBlur;

/**
 * Other light and another camera: {@code gain v^gamma + offset}, blur, then noise with the variance
 * {@code v / photons + read^2}. All of it in linear intensities, 1 = the video's range.
 */
final class Intensity {
  private static final double FEWEST_PHOTONS = 50;
  private static final double MOST_PHOTONS = 5000;
  private static final double LEAST_READ_NOISE = 0.002;
  private static final double MOST_READ_NOISE = 0.05;

  /** Half of the noisy images are smoothed after it, as by an image scaled up. */
  private static final double SMOOTHED_NOISE_SHARE = 0.5;

  private Intensity() {}

  static Sample apply(Sample sample, AugmentSettings settings, SplittableRandom random) {
    float[] pixels = toned(sample.pixels(), settings, random);
    if (random.nextDouble() < settings.blurShare()) {
      double sigmaPx = settings.blurMaxPx() * random.nextDouble();
      pixels = GaussianBlur.blur(pixels, sample.width(), sample.height(), sigmaPx);
    }
    if (random.nextDouble() < settings.noiseShare()) {
      pixels = noisy(pixels, random);
      if (random.nextDouble() < SMOOTHED_NOISE_SHARE) {
        double sigmaPx = random.nextDouble();
        pixels = GaussianBlur.blur(pixels, sample.width(), sample.height(), sigmaPx);
      }
    }
    return sample.withPixels(pixels);
  }

  private static float[] toned(float[] pixels, AugmentSettings settings, SplittableRandom random) {
    double gain = Math.exp(settings.gainScatter() * random.nextGaussian());
    double gamma = Math.exp(settings.gammaScatter() * random.nextGaussian());
    double offset = settings.offsetScatter() * random.nextGaussian();
    float[] out = new float[pixels.length];
    for (int i = 0; i < out.length; i++) {
      double v = pixels[i];
      double bent = v > 0 ? Math.pow(v, gamma) : v;
      out[i] = (float) (gain * bent + offset);
    }
    return out;
  }

  private static float[] noisy(float[] pixels, SplittableRandom random) {
    double photons = logUniform(FEWEST_PHOTONS, MOST_PHOTONS, random);
    double readSd = logUniform(LEAST_READ_NOISE, MOST_READ_NOISE, random);
    float[] out = new float[pixels.length];
    for (int i = 0; i < out.length; i++) {
      double variance = Math.max(0, pixels[i]) / photons + readSd * readSd;
      out[i] = (float) (pixels[i] + Math.sqrt(variance) * random.nextGaussian());
    }
    return out;
  }

  private static double logUniform(double from, double to, SplittableRandom random) {
    return from * Math.pow(to / from, random.nextDouble());
  }
}
