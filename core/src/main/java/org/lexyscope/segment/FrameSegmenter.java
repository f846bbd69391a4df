package org.lexyscope.segment;

import org.lexyscope.image.Frame;

/** Finds the nuclei of one frame, knowing nothing of the others. */
public interface FrameSegmenter extends AutoCloseable {
  Segmentation segment(Frame frame);

  @Override
  default void close() {}
}
