package org.lexyscope.simulate;

/**
 * What makes a cell's image uneven although both compartments are well mixed: organelles keep the
 * protein out, the height varies, a few bodies collect it.
 *
 * @param family of the cytosol's texture
 * @param cytosolAmplitude relative standard deviation of the texture
 * @param cytosolScaleUm its coarsest size
 * @param nucleusAmplitude of the chromatin's clouds
 * @param nucleusScaleUm their coarsest size
 * @param heightAmplitude relative standard deviation of the cell's height, over nucleus and cytosol
 *     alike
 * @param heightScaleUm its size; near a nuclear diameter it makes false nuclei
 * @param nucleoli about how many a nucleus has
 * @param nucleolusDiameterUm their size
 * @param nucleolusContrast protein in them relative to the nucleus, less 1: -0.4 dark, 0.5 bright
 * @param vacuoles about how many a cell has
 * @param vacuoleDiameterUm their size, scattered threefold
 * @param vacuoleDepth share of the protein missing in them, 0..1
 * @param granules bright bodies, about how many a cell has
 * @param granuleDiameterUm their size
 * @param granuleBrightness added light relative to the cell's thickest place
 */
public record TextureSettings(
    TextureFamily family,
    double cytosolAmplitude,
    double cytosolScaleUm,
    double nucleusAmplitude,
    double nucleusScaleUm,
    double heightAmplitude,
    double heightScaleUm,
    double nucleoli,
    double nucleolusDiameterUm,
    double nucleolusContrast,
    double vacuoles,
    double vacuoleDiameterUm,
    double vacuoleDepth,
    double granules,
    double granuleDiameterUm,
    double granuleBrightness) {
  public static final TextureSettings DEFAULT =
      new TextureSettings(
          TextureFamily.CLOUDY,
          0.08,
          4,
          0.05,
          3,
          0.06,
          12,
          3,
          2.2,
          -0.25,
          6,
          2.5,
          0.4,
          4,
          0.8,
          0.3);

  public TextureSettings {
    Checks.between("cytosolAmplitude", cytosolAmplitude, 0, 1);
    Checks.positive("cytosolScaleUm", cytosolScaleUm);
    Checks.between("nucleusAmplitude", nucleusAmplitude, 0, 1);
    Checks.positive("nucleusScaleUm", nucleusScaleUm);
    Checks.between("heightAmplitude", heightAmplitude, 0, 1);
    Checks.positive("heightScaleUm", heightScaleUm);
    Checks.notNegative("nucleoli", nucleoli);
    Checks.positive("nucleolusDiameterUm", nucleolusDiameterUm);
    Checks.between("nucleolusContrast", nucleolusContrast, -1, 5);
    Checks.notNegative("vacuoles", vacuoles);
    Checks.positive("vacuoleDiameterUm", vacuoleDiameterUm);
    Checks.between("vacuoleDepth", vacuoleDepth, 0, 1);
    Checks.notNegative("granules", granules);
    Checks.positive("granuleDiameterUm", granuleDiameterUm);
    Checks.notNegative("granuleBrightness", granuleBrightness);
  }

  TextureSettings withHeightAmplitude(double newAmplitude) {
    return new TextureSettings(
        family,
        cytosolAmplitude,
        cytosolScaleUm,
        nucleusAmplitude,
        nucleusScaleUm,
        newAmplitude,
        heightScaleUm,
        nucleoli,
        nucleolusDiameterUm,
        nucleolusContrast,
        vacuoles,
        vacuoleDiameterUm,
        vacuoleDepth,
        granules,
        granuleDiameterUm,
        granuleBrightness);
  }
}
