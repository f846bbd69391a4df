package org.lexyscope.evaluate;

import org.lexyscope.image.DistanceTransform;
import org.lexyscope.image.LabelImage;

/**
 * How well one mask stands for another, all objects of an image taken as one: for single cells.
 *
 * @param dice 2 |P and T| / (|P| + |T|); 1 when both are empty
 * @param sensitivity share of the true pixels predicted; 1 when there are none
 * @param specificity share of the other pixels left alone; 1 when there are none
 * @param hausdorffPx farthest distance of a boundary pixel of one mask to the nearest boundary
 *     pixel of the other; the image's diagonal when just one mask is empty
 * @param empty whether nothing was predicted though something is there
 */
public record MaskScore(
    double dice, double sensitivity, double specificity, double hausdorffPx, boolean empty) {

  /**
   * Scores one image.
   *
   * @throws IllegalArgumentException if the images differ in size
   */
  public static MaskScore of(LabelImage predicted, LabelImage truth) {
    if (predicted.width() != truth.width() || predicted.height() != truth.height()) {
      throw new IllegalArgumentException(
          "The prediction is %dx%d and the truth %dx%d; they must be of one size."
              .formatted(predicted.width(), predicted.height(), truth.width(), truth.height()));
    }
    long both = 0;
    long predictedOnly = 0;
    long trueOnly = 0;
    for (int pixel = 0; pixel < truth.labels().length; pixel++) {
      boolean p = predicted.labels()[pixel] > 0;
      boolean t = truth.labels()[pixel] > 0;
      both += p && t ? 1 : 0;
      predictedOnly += p && !t ? 1 : 0;
      trueOnly += t && !p ? 1 : 0;
    }
    long neither = truth.labels().length - both - predictedOnly - trueOnly;
    boolean empty = both + predictedOnly == 0 && trueOnly > 0;
    return new MaskScore(
        share(2 * both, predictedOnly + trueOnly),
        share(both, trueOnly),
        share(neither, predictedOnly),
        hausdorffPx(predicted, truth),
        empty);
  }

  private static double share(long right, long wrong) {
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }

  private static double hausdorffPx(LabelImage predicted, LabelImage truth) {
    boolean[] one = boundary(predicted);
    boolean[] other = boundary(truth);
    boolean oneEmpty = isEmpty(one);
    boolean otherEmpty = isEmpty(other);
    if (oneEmpty || otherEmpty) {
      return oneEmpty && otherEmpty ? 0 : Math.hypot(truth.width(), truth.height());
    }
    return Math.max(farthest(one, other, truth), farthest(other, one, truth));
  }

  /** Mask pixels with a neighbour (of four) outside the mask or the image. */
  private static boolean[] boundary(LabelImage image) {
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

  private static boolean isOutside(LabelImage image, int x, int y) {
    return x < 0 || y < 0 || x >= image.width() || y >= image.height() || image.at(x, y) == 0;
  }

  private static boolean isEmpty(boolean[] mask) {
    for (boolean pixel : mask) {
      if (pixel) {
        return false;
      }
    }
    return true;
  }

  private static double farthest(boolean[] from, boolean[] to, LabelImage size) {
    boolean[] awayFrom = new boolean[to.length];
    for (int pixel = 0; pixel < to.length; pixel++) {
      awayFrom[pixel] = !to[pixel];
    }
    float[] distance = DistanceTransform.inside(awayFrom, size.width(), size.height());
    double farthest = 0;
    for (int pixel = 0; pixel < from.length; pixel++) {
      farthest = from[pixel] ? Math.max(farthest, distance[pixel]) : farthest;
    }
    return farthest;
  }
}
