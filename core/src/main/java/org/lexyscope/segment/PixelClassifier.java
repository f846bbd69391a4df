package org.lexyscope.segment;

/** Says of every pixel how probably it is background, nuclear interior or nuclear rim. */
@FunctionalInterface
interface PixelClassifier {
  /**
   * Class probabilities of one image.
   *
   * @param image network input, row-major
   * @return three planes of {@code height x width}: background, interior, rim
   */
  float[] probabilities(float[] image, int height, int width);
}
