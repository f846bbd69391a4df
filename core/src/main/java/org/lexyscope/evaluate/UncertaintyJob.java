package org.lexyscope.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lexyscope.segment.MaskUncertainty;
import org.lexyscope.segment.ModelFolder;

/** Fits a model's uncertainty to the scores of an evaluation, and checks it on those of another. */
public final class UncertaintyJob {
  private UncertaintyJob() {}

  /**
   * Fits to all scored videos and writes the result into the model's description.
   *
   * @param scores a model's folder in that of an evaluation of validation videos
   */
  public static MaskUncertainty calibrate(ModelFolder model, Path scores) throws IOException {
    MaskUncertainty fitted = UncertaintyFit.of(ScoreFiles.readAll(scores));
    model.calibrated(fitted);
    return fitted;
  }

  /**
   * How honest it is on other videos, each preset with what was fitted to the other presets.
   *
   * @param scores of validation videos
   * @param test of the same model on videos that nothing was fitted to
   */
  public static List<UncertaintyScore> check(Path scores, Path test) throws IOException {
    return UncertaintyScore.of(ScoreFiles.readAll(scores), ScoreFiles.readAll(test));
  }
}
