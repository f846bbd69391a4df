package org.lexyscope.augment;

import org.lexyscope.dataset.IntensityScale;
import org.lexyscope.dataset.SimulatedPoolSettings;
import org.lexyscope.dataset.Targets;
import org.lexyscope.dataset.VideoContext;

/**
 * Frames of simulated videos and stills of BBBC013, as the classes of {@link
 * org.lexyscope.dataset.Targets}: for networks that segment whole fields.
 *
 * @param simulated the pool of simulated frames to learn from
 * @param simulatedShare how often samples come from it, 0 = never
 * @param validationVideos simulated videos for validation, with seeds of their own
 * @param bbbc013Share how often samples are stills of BBBC013, 0 = never
 * @param refilledShare how many of the stills get nuclei of another contrast, 0..1
 * @param planes what the network sees of each video: the first so many of {@link
 *     org.lexyscope.dataset.VideoContext}, 1 for the frame alone
 * @param classes what the network tells apart: background, interior and rim, or these and cytosol;
 *     with three of them cytosol is background
 * @param pastShare how many of the samples see only what was before their frame, 0..1
 * @param augment how samples are changed
 * @param batchSize samples a batch
 * @param seed of the drawing and the changes
 */
public record NucleusDataSettings(
    SimulatedPoolSettings simulated,
    double simulatedShare,
    int validationVideos,
    double bbbc013Share,
    double refilledShare,
    int planes,
    int classes,
    double pastShare,
    AugmentSettings augment,
    int batchSize,
    long seed)
    implements DataSettings {
  public static final NucleusDataSettings DEFAULT =
      new NucleusDataSettings(
          SimulatedPoolSettings.DEFAULT,
          0.5,
          40,
          0.5,
          0.6,
          1,
          Targets.CLASS_COUNT - 1,
          0,
          AugmentSettings.DEFAULT,
          8,
          7);

  public NucleusDataSettings {
    if (!(simulatedShare >= 0) || !(bbbc013Share >= 0) || !(simulatedShare + bbbc013Share > 0)) {
      throw new IllegalArgumentException(
          "The shares of simulatedShare and bbbc013Share must be at least 0 and not both 0, found %s and %s."
              .formatted(simulatedShare, bbbc013Share));
    }
    if (!(refilledShare >= 0 && refilledShare <= 1) || batchSize < 1 || validationVideos < 1) {
      throw new IllegalArgumentException(
          "refilledShare must lie in 0..1, batchSize and validationVideos at 1 or above, found %s, %d and %d."
              .formatted(refilledShare, batchSize, validationVideos));
    }
    if (classes != Targets.CLASS_COUNT && classes != Targets.CLASS_COUNT - 1) {
      throw new IllegalArgumentException(
          "classes must be 3 (background, interior, rim) or 4 (and cytosol), found "
              + classes
              + ".");
    }
    if (planes < 1 || planes > VideoContext.PLANES || !(pastShare >= 0 && pastShare <= 1)) {
      throw new IllegalArgumentException(
          "planes must lie in 1..%d and pastShare in 0..1, found %d and %s."
              .formatted(VideoContext.PLANES, planes, pastShare));
    }
  }

  @Override
  public String normalisation() {
    return IntensityScale.NAME;
  }

  /** The middle of the sizes nuclei are scaled to, on a logarithmic scale. */
  @Override
  public double nucleusDiameterPx() {
    return Math.sqrt(augment.smallestNucleusPx() * augment.largestNucleusPx());
  }
}
