package org.lexyscope.segment;

/** Says of every pixel how probably it is background, nuclear interior or nuclear rim. */
@FunctionalInterface
interface PixelClassifier {
  /**
   * Class probabilities of one image.
   *
   * @param image network input: its planes one after the other, each row-major
   * @return planes of {@code height x width} in the order of {@link org.lexyscope.dataset.Targets};
   *     some networks leave out the last, cytosol
   */
  float[] probabilities(float[] image, int height, int width);
}
