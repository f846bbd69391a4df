package org.lexyscope.simulate;

import org.lexyscope.image.Frame;

/**
 * Turns light into counts, without and with noise; the formula stands at {@link CameraSettings}.
 */
final class Camera {
  private final CameraSettings settings;
  private final FieldSettings field;
  private final long seed;

  Camera(CameraSettings settings, FieldSettings field, long seed) {
    this.settings = settings;
    this.field = field;
    this.seed = seed;
  }

  /** The expected counts, neither rounded nor saturated. */
  Frame expected(float[] light) {
    double scale = settings.gain() * settings.peakElectrons();
    float[] counts = new float[light.length];
    for (int pixel = 0; pixel < light.length; pixel++) {
      counts[pixel] = (float) (settings.offset() + scale * light[pixel]);
    }
    return new Frame(field.width(), field.height(), counts);
  }

  /** One exposure; the noise belongs to the frame's number alone. */
  Frame exposure(float[] light, int frame) {
    Xoshiro noise = Xoshiro.stream(seed, "camera", frame);
    Xoshiro pixelGains = Xoshiro.stream(seed, "pixel gains");
    boolean uneven = settings.pixelGainScatter() > 0;
    double largest = settings.largestCount();
    float[] counts = new float[light.length];
    for (int pixel = 0; pixel < light.length; pixel++) {
      double own = uneven ? 1 + settings.pixelGainScatter() * Ziggurat.gaussian(pixelGains) : 1;
      double electrons =
          PhotonNoise.count(settings.peakElectrons() * light[pixel], noise)
              + settings.readNoiseElectrons() * Ziggurat.gaussian(noise);
      double count = Math.floor(settings.offset() + settings.gain() * own * electrons + 0.5);
      counts[pixel] = (float) Math.min(largest, Math.max(0, count));
    }
    return new Frame(field.width(), field.height(), counts);
  }
}
