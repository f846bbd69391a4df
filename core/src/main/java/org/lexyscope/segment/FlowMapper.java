package org.lexyscope.segment;

import org.lexyscope.network.FlowMaps;

/** Says of every pixel which way the centre of its nucleus lies and whether it is in one. */
@FunctionalInterface
interface FlowMapper {
  /**
   * The answer to one image.
   *
   * @param image network input, row-major
   */
  FlowMaps maps(float[] image, int height, int width);
}
