package org.lexyscope.simulate;

/**
 * The settings of videos that are neither learnt from nor scored on: each preset as the benchmark
 * has it, with the held-out families switched off, for choosing settings and for calibration.
 */
public final class ValidationSettings {
  /** Training's own validation draws the seeds below. */
  private static final long FIRST_SEED = 1_000_000;

  private ValidationSettings() {}

  /**
   * The seed of each preset's video of this number.
   *
   * @param number from 0
   */
  public static long seed(int number) {
    return SeedSpace.VALIDATION.seed(FIRST_SEED + number);
  }

  /** The settings of a preset's video. */
  public static SimulationSettings draw(Preset preset, int number) {
    Xoshiro random = Xoshiro.stream(seed(number), "validation " + preset.key());
    return preset.settings(random, Families.common(random));
  }
}
