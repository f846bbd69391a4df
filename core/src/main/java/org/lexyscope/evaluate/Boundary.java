package org.lexyscope.evaluate;

import org.lexyscope.image.CannyEdges;
import org.lexyscope.image.LabelImage;

/** What is taken for the boundary of a mask; distances between boundaries depend on it. */
public enum Boundary {
  /** Mask pixels with a neighbour (of four) outside the mask or the image. */
  PIXELS {
    @Override
    boolean[] of(LabelImage image) {
      int width = image.width();
      boolean[] boundary = new boolean[image.labels().length];
      for (int y = 0; y < image.height(); y++) {
        for (int x = 0; x < width; x++) {
          boundary[y * width + x] =
              image.at(x, y) > 0
                  && (isOutside(image, x - 1, y)
                      || isOutside(image, x + 1, y)
                      || isOutside(image, x, y - 1)
                      || isOutside(image, x, y + 1));
        }
      }
      return boundary;
    }
  },

  /**
   * {@link CannyEdges} of the mask after smoothing by 1 px, as in the report. They may lie just
   * outside the mask, miss where it touches the image's border, and a full image has none.
   */
  CANNY {
    @Override
    boolean[] of(LabelImage image) {
      boolean[] mask = new boolean[image.labels().length];
      for (int pixel = 0; pixel < mask.length; pixel++) {
        mask[pixel] = image.labels()[pixel] > 0;
      }
      return CannyEdges.of(mask, image.width(), image.height(), CANNY_SIGMA_PX);
    }
  };

  private static final double CANNY_SIGMA_PX = 1;

  /** The boundary's pixels, row-major; every label counts as mask. */
  abstract boolean[] of(LabelImage image);

  private static boolean isOutside(LabelImage image, int x, int y) {
    return x < 0 || y < 0 || x >= image.width() || y >= image.height() || image.at(x, y) == 0;
  }
}
