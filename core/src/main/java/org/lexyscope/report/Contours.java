package org.lexyscope.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lexyscope.image.LabelImage;

/**
 * The border lines of every region of a label image, holes included.
 *
 * <p>Follows the cracks between pixels with the region on the right hand (4-connected) and keeps
 * the middle of each crack, which rounds the stairs; {@link Simplify} then thins the line.
 */
final class Contours {
  private static final int[] DX = {0, 1, 0, -1};
  private static final int[] DY = {-1, 0, 1, 0};

  private final LabelImage image;
  private final boolean[] seen;

  private Contours(LabelImage image) {
    this.image = image;
    this.seen = new boolean[image.labels().length];
  }

  /** Every closed border line, simplified to within {@code tolerancePx}. */
  static List<Contour> of(LabelImage image, double tolerancePx) {
    Contours walk = new Contours(image);
    List<Contour> found = new ArrayList<>();
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        int label = image.at(x, y);
        if (label != 0 && walk.at(x - 1, y) != label && !walk.seen[y * image.width() + x]) {
          double[] line = walk.follow(x, y, label);
          found.add(new Contour(label, Simplify.closed(line, tolerancePx)));
        }
      }
    }
    return found;
  }

  /** Starts up along the left side of pixel (x, y); directions are up, right, down, left. */
  private double[] follow(int x, int y, int label) {
    double[] line = new double[64];
    int size = 0;
    int cornerX = x;
    int cornerY = y + 1;
    int direction = 0;
    do {
      if (direction == 0) {
        seen[(cornerY - 1) * image.width() + cornerX] = true;
      }
      if (size + 2 > line.length) {
        line = Arrays.copyOf(line, 2 * line.length);
      }
      line[size++] = cornerX + 0.5 * DX[direction];
      line[size++] = cornerY + 0.5 * DY[direction];
      cornerX += DX[direction];
      cornerY += DY[direction];
      direction = turn(cornerX, cornerY, direction, label);
    } while (cornerX != x || cornerY != y + 1 || direction != 0);
    return Arrays.copyOf(line, size);
  }

  /** Right when the region ends ahead, left when it also lies across, else straight on. */
  private int turn(int cornerX, int cornerY, int direction, int label) {
    if (ahead(cornerX, cornerY, direction, 1) != label) {
      return (direction + 1) % 4;
    }
    return ahead(cornerX, cornerY, direction, -1) == label ? (direction + 3) % 4 : direction;
  }

  /** The pixel ahead of a corner, to the right (side 1) or the left (side -1) of the way. */
  private int ahead(int cornerX, int cornerY, int direction, int side) {
    int right = (direction + 1) % 4;
    double x = cornerX + 0.5 * (DX[direction] + side * DX[right]);
    double y = cornerY + 0.5 * (DY[direction] + side * DY[right]);
    return at((int) Math.floor(x), (int) Math.floor(y));
  }

  private int at(int x, int y) {
    boolean inside = x >= 0 && y >= 0 && x < image.width() && y < image.height();
    return inside ? image.at(x, y) : 0;
  }
}
