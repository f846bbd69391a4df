package org.lexyscope.augment;

import java.util.SplittableRandom;
import org.lexyscope.dataset.Sample;
import org.lexyscope.dataset.VideoContext;
import org.lexyscope.image.GaussianBlur;

/**
 * Other light and another camera: {@code gain v^gamma + offset}, blur, then noise with the variance
 * {@code v / photons + read^2}. All of it in linear intensities, 1 = the video's range.
 *
 * <p>Light, blur and camera are those of all planes; each plane has noise of its own, less of it in
 * means, and a little more or less light, as lamps have. A plane that is the frame itself stays so.
 */
final class Intensity {
  private static final double FEWEST_PHOTONS = 50;
  private static final double MOST_PHOTONS = 5000;
  private static final double LEAST_READ_NOISE = 0.002;
  private static final double MOST_READ_NOISE = 0.05;

  /** Half of the noisy images are smoothed after it, as by an image scaled up. */
  private static final double SMOOTHED_NOISE_SHARE = 0.5;

  /** A mean has less noise, by about so many frames. */
  private static final int FRAMES_IN_MEAN = 4;

  /** From plane to plane ln(gain) scatters by this share of what it does between videos. */
  private static final double FLICKER_SHARE = 0.08;

  private Intensity() {}

  static Sample apply(Sample sample, AugmentSettings settings, SplittableRandom random) {
    int width = sample.width();
    int height = sample.height();
    double gain = Math.exp(settings.gainScatter() * random.nextGaussian());
    double gamma = Math.exp(settings.gammaScatter() * random.nextGaussian());
    double offset = settings.offsetScatter() * random.nextGaussian();
    double blurPx =
        random.nextDouble() < settings.blurShare() ? settings.blurMaxPx() * random.nextDouble() : 0;
    boolean noisy = random.nextDouble() < settings.noiseShare();
    double photons = logUniform(FEWEST_PHOTONS, MOST_PHOTONS, random);
    double readSd = logUniform(LEAST_READ_NOISE, MOST_READ_NOISE, random);
    double smoothedPx = random.nextDouble() < SMOOTHED_NOISE_SHARE ? random.nextDouble() : 0;
    float[][] planes = new float[VideoContext.PLANES][];
    for (int plane = 0; plane < planes.length; plane++) {
      if (plane > 0 && VideoContext.isFrame(sample.planes(), plane)) {
        planes[plane] = planes[0];
        continue;
      }
      double flicker = FLICKER_SHARE * settings.gainScatter() * random.nextGaussian();
      double light = gain * Math.exp(flicker);
      float[] pixels = toned(sample.planes()[plane], light, gamma, offset);
      pixels = GaussianBlur.blur(pixels, width, height, blurPx);
      if (noisy) {
        int frames = plane < VideoContext.EARLY ? 1 : FRAMES_IN_MEAN;
        pixels = withNoise(pixels, photons * frames, readSd / Math.sqrt(frames), random);
        pixels = GaussianBlur.blur(pixels, width, height, smoothedPx);
      }
      planes[plane] = pixels;
    }
    return sample.withPlanes(planes);
  }

  private static float[] toned(float[] pixels, double gain, double gamma, double offset) {
    float[] out = new float[pixels.length];
    for (int i = 0; i < out.length; i++) {
      double v = pixels[i];
      double bent = v > 0 ? Math.pow(v, gamma) : v;
      out[i] = (float) (gain * bent + offset);
    }
    return out;
  }

  private static float[] withNoise(
      float[] pixels, double photons, double readSd, SplittableRandom random) {
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
