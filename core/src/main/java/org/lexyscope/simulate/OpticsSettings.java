package org.lexyscope.simulate;

/**
 * From the specimen's fluorescence to the light on the camera.
 *
 * @param psf kind of the point spread function
 * @param sigmaUm its width in focus (standard deviation of the Gaussian part)
 * @param defocusSigmaUm standard deviation, over the video, of the width added in squares by focus
 *     drift
 * @param hazeShare share of the light that comes from out-of-focus planes (widefield), 0..1
 * @param hazeSigmaUm its width
 * @param background light without any cell, relative to a cell of expression 1 at its thickest
 * @param vignetting share of the excitation missing in the field's corners, 0..1
 * @param flicker relative standard deviation of the lamp, frame by frame
 */
public record OpticsSettings(
    PsfFamily psf,
    double sigmaUm,
    double defocusSigmaUm,
    double hazeShare,
    double hazeSigmaUm,
    double background,
    double vignetting,
    double flicker) {
  public static final OpticsSettings DEFAULT =
      new OpticsSettings(PsfFamily.GAUSSIAN, 0.25, 0.1, 0.15, 4, 0.05, 0.1, 0.005);

  public OpticsSettings {
    Checks.positive("sigmaUm", sigmaUm);
    Checks.notNegative("defocusSigmaUm", defocusSigmaUm);
    Checks.between("hazeShare", hazeShare, 0, 1);
    Checks.positive("hazeSigmaUm", hazeSigmaUm);
    Checks.notNegative("background", background);
    Checks.between("vignetting", vignetting, 0, 0.95);
    Checks.between("flicker", flicker, 0, 0.3);
  }
}
