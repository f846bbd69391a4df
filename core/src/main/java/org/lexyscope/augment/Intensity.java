package org.lexyscope.augment;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.lexyscope.dataset.Sample;
import org.lexyscope.dataset.VideoContext;
import org.lexyscope.image.GaussianBlur;

/**
 * Other cells, light and another camera: {@code gain v^gamma texture + offset}, blur, then noise with
 * the variance {@code v / photons + read^2}. All of it in linear intensities, 1 = the video's range.
 *
 * <p>Texture, light, blur and camera are those of all planes; each plane has noise of its own, less of it in
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

  /** How many samples get a texture, where they get any. */
  private static final double TEXTURED_SHARE = 0.5;

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
    float[] texture = texture(width, height, settings, random);
    float[][] planes = new float[VideoContext.PLANES][];
    for (int plane = 0; plane < planes.length; plane++) {
      if (plane > 0 && VideoContext.isFrame(sample.planes(), plane)) {
        planes[plane] = planes[0];
        continue;
      }
      double flicker = FLICKER_SHARE * settings.gainScatter() * random.nextGaussian();
      double light = gain * Math.exp(flicker);
      float[] pixels = toned(sample.planes()[plane], texture, light, gamma, offset);
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

  /**
   * Brightness as a factor: log-normal noise, smooth over 1 px to a nucleus; half of it cut into
   * patches, which are bright or dark.
   */
  private static float[] texture(
      int width, int height, AugmentSettings settings, SplittableRandom random) {
    float[] texture = new float[width * height];
    if (settings.textureScatter() == 0 || random.nextDouble() >= TEXTURED_SHARE) {
      Arrays.fill(texture, 1);
      return texture;
    }
    for (int i = 0; i < texture.length; i++) {
      texture[i] = (float) random.nextGaussian();
    }
    double smoothPx = logUniform(1, settings.smallestNucleusPx() / 2, random);
    float[] smooth = GaussianBlur.blur(texture, width, height, smoothPx);
    boolean patchy = random.nextBoolean();
    double square = 0;
    for (int i = 0; i < smooth.length; i++) {
      smooth[i] = patchy ? Math.signum(smooth[i]) : smooth[i];
      square += smooth[i] * smooth[i];
    }
    double deviation = settings.textureScatter() * random.nextDouble();
    double scale = deviation / Math.sqrt(square / smooth.length);
    for (int i = 0; i < smooth.length; i++) {
      texture[i] = (float) Math.exp(scale * smooth[i]);
    }
    return texture;
  }

  private static float[] toned(
      float[] pixels, float[] texture, double gain, double gamma, double offset) {
    float[] out = new float[pixels.length];
    for (int i = 0; i < out.length; i++) {
      double v = pixels[i];
      double bent = v > 0 ? Math.pow(v, gamma) : v;
      out[i] = (float) (gain * bent * texture[i] + offset);
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
