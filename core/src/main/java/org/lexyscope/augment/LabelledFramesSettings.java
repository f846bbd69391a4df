package org.lexyscope.augment;

import java.util.List;
import org.lexyscope.dataset.IntensityScale;
import org.lexyscope.dataset.VideoContext;

/**
 * A few frames of one video with nuclei a user has outlined or corrected, for a model that is to
 * learn from them.
 *
 * @param video its name
 * @param frames indices from 0
 * @param truth SHA-256 of their labels
 * @param refined name and fingerprint of the model that learns
 * @param planes what the network sees of the video: the first so many of {@link VideoContext}
 * @param classes what it tells apart, as in {@link NucleusDataSettings}
 * @param pastShare how many of the samples see only what was before their frame, 0..1
 * @param nucleusDiameterPx of a typical nucleus as that model sees it
 * @param augment how samples are changed
 * @param batchSize samples a batch
 * @param seed of the drawing and the changes
 */
public record LabelledFramesSettings(
    String video,
    List<Integer> frames,
    String truth,
    String refined,
    int planes,
    int classes,
    double pastShare,
    double nucleusDiameterPx,
    AugmentSettings augment,
    int batchSize,
    long seed)
    implements DataSettings {
  private static final double LARGEST_SCALE = 1.25;
  private static final int SIZE_PX = 128;

  public LabelledFramesSettings {
    frames = List.copyOf(frames);
    if (frames.isEmpty() || batchSize < 1) {
      throw new IllegalArgumentException(
          "Learning from labelled frames needs a frame and a batch of at least 1, found %d frames and batches of %d."
              .formatted(frames.size(), batchSize));
    }
    if (planes < 1 || planes > VideoContext.PLANES || !(pastShare >= 0 && pastShare <= 1)) {
      throw new IllegalArgumentException(
          "planes must lie in 1..%d and pastShare in 0..1, found %d and %s."
              .formatted(VideoContext.PLANES, planes, pastShare));
    }
  }

  /**
   * Milder changes than a first training needs: the model is to learn this video, whose nuclei have
   * one size and whose intensities have one scale.
   *
   * @param nucleusDiameterPx of a typical nucleus as the model sees it
   */
  public static AugmentSettings mild(double nucleusDiameterPx) {
    return new AugmentSettings(
        SIZE_PX,
        nucleusDiameterPx / LARGEST_SCALE,
        nucleusDiameterPx * LARGEST_SCALE,
        2,
        1,
        0.15,
        0.02,
        0.08,
        0.2,
        1,
        0.2);
  }

  @Override
  public String normalisation() {
    return IntensityScale.NAME;
  }
}
