package org.lexyscope.simulate;

import java.util.List;

/**
 * The settings of videos for training: every preset with the held-out families switched off, nuclei
 * of any size and ratio, drawn for a small field of which a frame costs little.
 *
 * <p>Seeds come from {@link SeedSpace#TRAINING} or {@link SeedSpace#VALIDATION}; those of the
 * benchmark are refused.
 */
public final class TrainingSettings {
  private static final int FRAMES = 30;
  private static final double SMALLEST_NUCLEUS_PX = 12;
  private static final double LARGEST_NUCLEUS_PX = 60;

  private TrainingSettings() {}

  /** A field of 256 x 256 pixels. */
  public static SimulationSettings draw(long seed) {
    return draw(seed, 256, 256);
  }

  /**
   * Settings for one training video.
   *
   * @param seed not one of the benchmark's
   * @param width of the field in pixels
   * @param height of the field in pixels
   * @throws IllegalArgumentException for a seed of the benchmark
   */
  public static SimulationSettings draw(long seed, int width, int height) {
    if (SeedSpace.BENCHMARK.contains(seed)) {
      throw new IllegalArgumentException(
          "Seed %d belongs to the benchmark; training draws from SeedSpace.TRAINING."
              .formatted(seed));
    }
    Xoshiro random = Xoshiro.stream(seed, "training");
    Preset preset = random.choose(List.of(Preset.values()));
    SimulationSettings drawn = preset.settings(random, Families.common(random));
    double nucleusPx = random.logUniform(SMALLEST_NUCLEUS_PX, LARGEST_NUCLEUS_PX);
    double pixelSizeUm = drawn.shapes().nucleusDiameterUm() / nucleusPx;
    FieldSettings field =
        new FieldSettings(width, height, pixelSizeUm, FRAMES, drawn.field().intervalS());
    SimulationSettings placed =
        drawn
            .withField(field)
            .withPopulation(population(drawn, field, random))
            .withOptics(optics(drawn.optics(), pixelSizeUm, nucleusPx, random));
    return random.chance(0.4) ? placed.withKinetics(anyRatio(random)) : placed;
  }

  /** A blur between half a pixel and a twelfth of the nucleus, whatever the pixel is worth. */
  private static OpticsSettings optics(
      OpticsSettings drawn, double pixelSizeUm, double nucleusPx, Xoshiro random) {
    double sigmaPx = random.logUniform(0.5, Math.max(0.9, nucleusPx / 12));
    return new OpticsSettings(
        drawn.psf(),
        sigmaPx * pixelSizeUm,
        sigmaPx * pixelSizeUm * random.uniform(0, 0.8),
        drawn.hazeShare(),
        nucleusPx * pixelSizeUm * random.uniform(0.2, 0.7),
        drawn.background(),
        drawn.vignetting(),
        drawn.flicker());
  }

  /** As many scattered cells as the density of the draw gives in the field, at least one. */
  private static PopulationSettings population(
      SimulationSettings drawn, FieldSettings field, Xoshiro random) {
    PopulationSettings population = drawn.population();
    double areaUm2 =
        (double) field.width() * field.height() * field.pixelSizeUm() * field.pixelSizeUm();
    double cellUm2 = drawn.shapes().cellDiameterUm() * drawn.shapes().cellDiameterUm();
    int cells = (int) Math.max(1, areaUm2 / cellUm2 * random.uniform(0.2, 1.1));
    return new PopulationSettings(
        population.arrangement(),
        cells,
        Math.min(population.spacingUm(), 1.2 * drawn.shapes().cellDiameterUm()),
        population.alignment(),
        population.expression(),
        population.expressionScatter());
  }

  /** From an N/C of 0.4 to one of 4, both ways. */
  private static KineticsSettings anyRatio(Xoshiro random) {
    return KineticsSettings.reaching(
        random.logUniform(0.4, 4),
        random.logUniform(0.4, 4),
        random.logUniform(0.003, 0.02),
        LovVariant.WILD_TYPE.halfTimeS() * random.uniform(0.5, 2),
        5);
  }
}
