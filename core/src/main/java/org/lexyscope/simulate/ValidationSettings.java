package org.lexyscope.simulate;

/**
 * The settings of videos that are neither learnt from nor scored on: each preset as the benchmark
 * has it, with the held-out families switched off, for choosing settings and for calibration.
 */
public final class ValidationSettings {
  /** Training's own validation draws the seeds below. */
  private static final long FIRST_SEED = 1_000_000;

  private static final long SEEDS_A_PRESET = 1000;

  private ValidationSettings() {}

  /**
   * The seed of a preset's video.
   *
   * @param number from 0 to 999
   */
  public static long seed(Preset preset, int number) {
    if (number < 0 || number >= SEEDS_A_PRESET) {
      throw new IllegalArgumentException(
          "Validation videos of a preset are numbered from 0 to 999, found " + number + ".");
    }
    return SeedSpace.VALIDATION.seed(FIRST_SEED + preset.ordinal() * SEEDS_A_PRESET + number);
  }

  /** The settings of a preset's video. */
  public static SimulationSettings draw(Preset preset, int number) {
    Xoshiro random = Xoshiro.stream(seed(preset, number), "validation");
    return preset.settings(random, Families.common(random));
  }
}
