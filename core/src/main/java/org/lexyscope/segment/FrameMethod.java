package org.lexyscope.segment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lexyscope.run.Progress;
import org.lexyscope.video.Video;

/** A method before it has met its video: what holds for all frames is settled here. */
public interface FrameMethod extends AutoCloseable {
  /**
   * Settles scale and normalisation for one channel of a video.
   *
   * @param channel index from 0
   * @param scratch an existing folder for what does not fit in memory
   */
  Prepared prepare(Video video, int channel, Path scratch, Progress progress) throws IOException;

  /** How far what is measured in its masks may be trusted, where that has been calibrated. */
  default Optional<MaskUncertainty> uncertainty() {
    return Optional.empty();
  }

  /** Whether it is made for videos that are still being taken. */
  default boolean isCausal() {
    return false;
  }

  @Override
  default void close() {}

  /**
   * A method ready for the frames of one video.
   *
   * @param views of the frames, closed by the caller
   * @param segmenter safe to be called from several threads
   * @param notes what was settled and by which rule, one sentence each
   * @param bytesPerPixel heap that a frame takes while it is segmented, its own pixels and the next
   *     frame included, for each of its pixels
   */
  record Prepared(
      FrameViews views, FrameSegmenter segmenter, List<String> notes, double bytesPerPixel) {
    public Prepared {
      notes = List.copyOf(notes);
    }
  }
}
