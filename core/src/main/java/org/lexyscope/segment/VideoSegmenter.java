package org.lexyscope.segment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lexyscope.run.Progress;
import org.lexyscope.video.LabelVideo;
import org.lexyscope.video.Video;

/** Finds the nuclei of every frame with the whole video in view. Labels are not yet linked. */
public interface VideoSegmenter extends AutoCloseable {
  /**
   * Segments every frame of one channel.
   *
   * @param channel index from 0
   * @param scratch an existing folder for the label images, which do not fit in memory; the result
   *     reads from there until it is closed
   */
  LabelVideo segment(Video video, int channel, Path scratch, Progress progress) throws IOException;

  /**
   * How the last video was segmented, for people: the method, which rule gave its scale, what it
   * was normalised to. One sentence each; empty before the first video.
   */
  default List<String> notes() {
    return List.of();
  }

  /** How far what is measured in its masks may be trusted, where that has been calibrated. */
  default Optional<MaskUncertainty> uncertainty() {
    return Optional.empty();
  }

  /** Whether what it finds in a frame follows from that frame and those before it alone. */
  default boolean isCausal() {
    return false;
  }

  @Override
  default void close() {}
}
