package org.lexyscope.segment;

import java.io.IOException;
import java.util.List;
import org.lexyscope.video.Video;

/** A per-frame method before it has met its video: what holds for all frames is settled here. */
public interface FrameMethod extends AutoCloseable {
  /**
   * Settles scale and normalisation for one channel of a video.
   *
   * @param channel index from 0
   */
  Prepared prepare(Video video, int channel) throws IOException;

  @Override
  default void close() {}

  /**
   * A method ready for the frames of one video.
   *
   * @param segmenter safe to be called from several threads
   * @param notes what was settled and by which rule, one sentence each
   * @param bytesPerPixel heap that a frame takes while it is segmented, its own pixels and the next
   *     frame included, for each of its pixels
   */
  record Prepared(FrameSegmenter segmenter, List<String> notes, double bytesPerPixel) {
    public Prepared {
      notes = List.copyOf(notes);
    }
  }
}
