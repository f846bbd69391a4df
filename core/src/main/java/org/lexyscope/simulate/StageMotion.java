package org.lexyscope.simulate;

/** Where the stage stands in each frame: steady drift and jitter. */
final class StageMotion {
  private final MotionSettings settings;
  private final double pixelSizeUm;
  private final long seed;

  StageMotion(MotionSettings settings, double pixelSizeUm, long seed) {
    this.settings = settings;
    this.pixelSizeUm = pixelSizeUm;
    this.seed = seed;
  }

  double xPx(int frame) {
    return (frame * settings.driftXUmPerFrame() + jitter(frame, 0)) / pixelSizeUm;
  }

  double yPx(int frame) {
    return (frame * settings.driftYUmPerFrame() + jitter(frame, 1)) / pixelSizeUm;
  }

  private double jitter(int frame, int axis) {
    return settings.jitterUm() * Xoshiro.stream(seed, "stage jitter", frame, axis).gaussian();
  }
}
