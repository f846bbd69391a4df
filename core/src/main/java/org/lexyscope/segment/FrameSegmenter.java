package org.lexyscope.segment;

import org.lexyscope.image.Frame;

/** Finds the nuclei of one frame from what is seen of it. */
public interface FrameSegmenter extends AutoCloseable {
  Segmentation segment(FrameView view);

  /** For methods that look at nothing but the frame. */
  default Segmentation segment(Frame frame) {
    return segment(FrameView.alone(frame));
  }

  @Override
  default void close() {}
}
