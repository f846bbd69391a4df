package org.lexyscope.star;

import org.lexyscope.image.LabelImage;

/**
 * For every pixel of a grid the probability that an object's centre is there, and the distances to
 * the object's border along each ray: StarDist's targets, and its network's answer.
 *
 * <p>Grid pixel (x, y) lies at image pixel {@code (x * grid, y * grid)}. The arrays are handed
 * over, not copied.
 *
 * @param grid image pixels between grid pixels
 * @param height rows of the grid
 * @param width columns of the grid
 * @param probability 0..1, row-major, {@code height * width}
 * @param distances in image pixels, {@code rays * height * width}, one plane a ray
 */
@SuppressWarnings("ArrayRecordComponent") // A carrier of numbers; never compared.
public record StarMaps(int grid, int height, int width, float[] probability, float[] distances) {
  public StarMaps {
    int pixels = height * width;
    boolean fits =
        pixels > 0 && probability.length == pixels && distances.length % pixels == 0 && grid >= 1;
    if (!fits) {
      throw new IllegalArgumentException(
          "Maps of %d x %d with a grid of %d need %d probabilities and as many distances for each ray, found %d and %d."
              .formatted(height, width, grid, pixels, probability.length, distances.length));
    }
  }

  public int rayCount() {
    return distances.length / probability.length;
  }

  /**
   * What a network should answer to an image with these objects.
   *
   * <p>Along a ray the border is half a pixel before the first pixel that is not of the object; a
   * ray that leaves the image ends there (Schmidt et al. 2018; training without shape completion).
   */
  public static StarMaps of(LabelImage objects, Rays rays, int grid) {
    int width = Math.ceilDiv(objects.width(), grid);
    int height = Math.ceilDiv(objects.height(), grid);
    float[] everywhere = ObjectProbability.of(objects);
    float[] probability = new float[width * height];
    float[] distances = new float[rays.count() * width * height];
    for (int i = 0; i < probability.length; i++) {
      int x = i % width * grid;
      int y = i / width * grid;
      probability[i] = everywhere[y * objects.width() + x];
      for (int k = 0; objects.at(x, y) > 0 && k < rays.count(); k++) {
        distances[k * probability.length + i] = distance(objects, x, y, rays.x(k), rays.y(k));
      }
    }
    return new StarMaps(grid, height, width, probability, distances);
  }

  private static float distance(LabelImage objects, int x, int y, double rayX, double rayY) {
    int label = objects.at(x, y);
    int steps = 0;
    boolean inside = true;
    while (inside) {
      steps++;
      int toX = (int) Math.rint(x + steps * rayX);
      int toY = (int) Math.rint(y + steps * rayY);
      boolean seen = toX >= 0 && toX < objects.width() && toY >= 0 && toY < objects.height();
      inside = seen && objects.at(toX, toY) == label;
    }
    return (float) (steps - 1 + 0.5 / Math.max(Math.abs(rayX), Math.abs(rayY)));
  }
}
