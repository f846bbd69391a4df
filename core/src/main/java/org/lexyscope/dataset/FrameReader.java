package org.lexyscope.dataset;

import java.io.IOException;

/** Frames of one video by number, all of one size. */
@FunctionalInterface
public interface FrameReader {
  /**
   * Linear scaled intensities ({@link IntensityScale}), row-major.
   *
   * @param frame index from 0
   */
  float[] read(int frame) throws IOException;
}
