package org.lexyscope.segment;

import java.io.Closeable;
import java.io.IOException;
import org.lexyscope.video.Video;

/** The views of a video's frames; asked for in order, by one thread. */
@FunctionalInterface
public interface FrameViews extends Closeable {
  /**
   * The view of a frame; frames may be left out but not come again.
   *
   * @param frame index from 0
   */
  FrameView view(int frame) throws IOException;

  @Override
  default void close() throws IOException {}

  /** Each frame alone, as the camera took it. */
  static FrameViews alone(Video video, int channel) {
    return frame -> FrameView.alone(video.frame(frame, channel));
  }
}
