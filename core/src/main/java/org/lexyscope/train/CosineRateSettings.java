package org.lexyscope.train;

/**
 * A linear rise over the first steps, then half a cosine down (Loshchilov and Hutter 2017).
 *
 * @param warmupSteps of the rise, at least 0
 * @param finalFraction of the learning rate that is left at the end, 0 to 1
 */
public record CosineRateSettings(int warmupSteps, double finalFraction)
    implements ScheduleSettings {
  public CosineRateSettings {
    if (warmupSteps < 0 || !(finalFraction >= 0 && finalFraction <= 1)) {
      throw new IllegalArgumentException(
          "A cosine schedule needs at least 0 warm-up steps and a final fraction of 0 to 1, found %d and %s."
              .formatted(warmupSteps, finalFraction));
    }
  }

  @Override
  public double factor(long step, long steps) {
    if (step < warmupSteps) {
      return (step + 1.0) / warmupSteps;
    }
    double progress = (double) (step - warmupSteps) / Math.max(1, steps - warmupSteps);
    double cosine = 0.5 * (1 + StrictMath.cos(StrictMath.PI * Math.min(1, progress)));
    return finalFraction + (1 - finalFraction) * cosine;
  }
}
