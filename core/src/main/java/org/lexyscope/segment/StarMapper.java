package org.lexyscope.segment;

import org.lexyscope.star.StarMaps;

/** A StarDist network's answer to an image of normalised intensities, row-major. */
interface StarMapper {
  StarMaps maps(float[] image, int height, int width);
}
