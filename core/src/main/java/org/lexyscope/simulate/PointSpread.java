package org.lexyscope.simulate;

import java.util.List;

/**
 * A point spread function as a weighted sum of shifted Gaussians; the weights sum to 1.
 *
 * @param parts at least one
 */
record PointSpread(List<Part> parts) {

  /** One Gaussian; widths are in pixels. */
  record Part(double weight, double sigmaX, double sigmaY, int shiftX, int shiftY) {}

  static PointSpread of(PsfFamily family, double sigmaPx) {
    return new PointSpread(
        switch (family) {
          case GAUSSIAN -> List.of(round(1, sigmaPx, 0));
          case HALO -> List.of(round(0.75, sigmaPx, 0), round(0.25, 3 * sigmaPx, 0));
          case ASTIGMATIC -> List.of(new Part(1, 1.5 * sigmaPx, 0.75 * sigmaPx, 0, 0));
          case RING -> List.of(round(1.4, 1.5 * sigmaPx, 0), round(-0.4, 0.85 * sigmaPx, 0));
          case COMA ->
              List.of(
                  round(0.6, 0.8 * sigmaPx, 0),
                  round(0.28, 1.3 * sigmaPx, (int) Math.ceil(1.2 * sigmaPx)),
                  round(0.12, 2 * sigmaPx, (int) Math.ceil(2.6 * sigmaPx)));
        });
  }

  private static Part round(double weight, double sigma, int shift) {
    return new Part(weight, sigma, sigma, shift, shift / 2);
  }

  /** The image as seen through it. */
  float[] blurred(float[] image, int width, int height) {
    float[] out = new float[image.length];
    for (Part part : parts) {
      float[] blurred = Blur.gaussian(image, width, height, part.sigmaX, part.sigmaY);
      add(out, blurred, width, height, part);
    }
    return out;
  }

  private static void add(float[] out, float[] blurred, int width, int height, Part part) {
    float weight = (float) part.weight;
    for (int y = 0; y < height; y++) {
      int from = Math.max(0, y - part.shiftY) * width;
      for (int x = 0; x < width; x++) {
        out[y * width + x] += weight * blurred[from + Math.max(0, x - part.shiftX)];
      }
    }
  }
}
