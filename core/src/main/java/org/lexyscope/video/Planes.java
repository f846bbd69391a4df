package org.lexyscope.video;

import java.io.Closeable;
import java.io.IOException;

/** A row of equally large grey images, read when asked for and by any thread. */
interface Planes extends Closeable {
  int width();

  int height();

  PixelType pixelType();

  /**
   * Reads one plane.
   *
   * @param plane index from 0
   * @return intensities, row-major
   * @throws IOException whose message says what is wrong, without file and frame
   */
  float[] read(int plane) throws IOException;
}
