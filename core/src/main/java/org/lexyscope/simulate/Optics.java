package org.lexyscope.simulate;

/**
 * From the scene to the light that falls on the camera's pixels: point spread function with focus
 * drift, out-of-focus haze, background, uneven and flickering excitation, bleaching.
 */
final class Optics {
  private final OpticsSettings settings;
  private final FieldSettings field;
  private final SlowCurve focus;
  private final double brightestX;
  private final double brightestY;
  private final long seed;

  Optics(OpticsSettings settings, FieldSettings field, double periodFrames, long seed) {
    this.settings = settings;
    this.field = field;
    this.seed = seed;
    Xoshiro random = Xoshiro.stream(seed, "optics");
    this.focus = new SlowCurve(field.frameCount(), periodFrames, random);
    this.brightestX = field.width() * random.uniform(0.35, 0.65);
    this.brightestY = field.height() * random.uniform(0.35, 0.65);
  }

  /** Light per pixel of the frame, 1 = a cell of expression 1 where it is thickest. */
  float[] light(Scene scene, int frame) {
    float[] sharp = pointSpread(frame).blurred(scene.glow(), scene.width(), scene.height());
    double hazeSigma = settings.hazeSigmaUm() / field.pixelSizeUm();
    float[] haze = WideBlur.gaussian(scene.glow(), scene.width(), scene.height(), hazeSigma);
    float hazeShare = (float) settings.hazeShare();
    float lamp = (float) lamp(frame);
    float background = (float) settings.background();
    float[] light = new float[field.width() * field.height()];
    for (int y = 0; y < field.height(); y++) {
      int from = (y + Scene.MARGIN) * scene.width() + Scene.MARGIN;
      int to = y * field.width();
      for (int x = 0; x < field.width(); x++) {
        float glow = sharp[from + x] + hazeShare * (haze[from + x] - sharp[from + x]);
        light[to + x] = Math.max(0, glow + background) * lamp * excitation(x, y);
      }
    }
    return light;
  }

  private PointSpread pointSpread(int frame) {
    double defocusUm = settings.defocusSigmaUm() * focus.absolute(frame);
    double sigmaUm = Math.sqrt(settings.sigmaUm() * settings.sigmaUm() + defocusUm * defocusUm);
    return PointSpread.of(settings.psf(), sigmaUm / field.pixelSizeUm());
  }

  private double lamp(int frame) {
    return Math.max(0.1, 1 + settings.flicker() * Xoshiro.stream(seed, "lamp", frame).gaussian());
  }

  /** 1 where the excitation is brightest, falling with the square of the distance. */
  private float excitation(int x, int y) {
    double dx = (x - brightestX) / field.width();
    double dy = (y - brightestY) / field.height();
    return (float) (1 - Math.min(0.95, settings.vignetting() * 2 * (dx * dx + dy * dy)));
  }
}
