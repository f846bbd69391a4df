package org.lexyscope.refine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lexyscope.image.Window;
import org.lexyscope.video.ReadOptions;

/**
 * What a model is to learn from, and how long.
 *
 * @param video file or folder
 * @param reading how to read it
 * @param channel the network sees, index from 0
 * @param labels where the nuclei come from
 * @param frames the only labelled frames that count, indices from 0, in order; all when empty
 * @param region where labels count; everywhere when absent
 * @param model a bundled model or a model folder
 * @param nucleusDiameterPx in the video, if the user names it
 * @param steps of training, rounded up to whole epochs
 * @param threads of the training
 */
public record RefineConfig(
    Path video,
    ReadOptions reading,
    int channel,
    LabelSource labels,
    List<Integer> frames,
    Optional<Window> region,
    String model,
    OptionalDouble nucleusDiameterPx,
    int steps,
    int threads) {
  public static final int DEFAULT_STEPS = 200;
  public static final int DEFAULT_THREADS = 2;

  public RefineConfig {
    frames = frames.stream().distinct().sorted().toList();
    if (channel < 0) {
      throw new IllegalArgumentException(
          "Channels are counted from 1, found --channel " + (channel + 1) + ".");
    }
    if (!frames.isEmpty() && frames.getFirst() < 0) {
      throw new IllegalArgumentException(
          "Frames are counted from 1, found --frames " + (frames.getFirst() + 1) + ".");
    }
    if (steps < 1 || threads < 1) {
      throw new IllegalArgumentException(
          "Learning needs at least 1 step and 1 thread, found %d and %d."
              .formatted(steps, threads));
    }
    if (nucleusDiameterPx.isPresent() && !(nucleusDiameterPx.getAsDouble() >= 2)) {
      throw new IllegalArgumentException(
          "A nucleus is at least 2 px across, found --nucleus-diameter "
              + nucleusDiameterPx.getAsDouble()
              + ".");
    }
  }
}
