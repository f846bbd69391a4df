package org.lexyscope.evaluate;

import org.lexyscope.image.LabelImage;
import org.lexyscope.image.Window;

/**
 * How well one mask stands for another, all objects of an image taken as one: for single cells.
 *
 * <p>Where just one mask is empty a distance is infinite. Leaving such images out, as the report
 * does, rewards empty predictions; so {@code hausdorffPx} counts them with the image's diagonal,
 * and {@link #publishedHausdorffPx()} leaves them out.
 *
 * @param dice 2 |P and T| / (|P| + |T|); 1 when both are empty
 * @param sensitivity share of the true pixels predicted; 1 when there are none
 * @param specificity share of the other pixels left alone; 1 when there are none
 * @param hausdorffPx Hausdorff distance between the {@link Boundary#PIXELS} of both masks; the
 *     image's diagonal when just one mask is empty
 * @param hausdorffCannyPx the same between their {@link Boundary#CANNY} edges; infinite when just
 *     one mask has edges
 * @param empty whether nothing was predicted though something is there
 */
public record MaskScore(
    double dice,
    double sensitivity,
    double specificity,
    double hausdorffPx,
    double hausdorffCannyPx,
    boolean empty) {
  /** Wider than what smoothing and gradients of the edges reach: nothing beyond changes them. */
  private static final int MARGIN_PX = 12;

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
    double boundaryPx = hausdorffPx(predicted, truth, Boundary.PIXELS);
    return new MaskScore(
        share(2 * both, predictedOnly + trueOnly),
        share(both, trueOnly),
        share(neither, predictedOnly),
        Double.isInfinite(boundaryPx) ? Math.hypot(truth.width(), truth.height()) : boundaryPx,
        hausdorffPx(predicted, truth, Boundary.CANNY),
        both + predictedOnly == 0 && trueOnly > 0);
  }

  /** The report's Hausdorff distance: between Canny edges, NaN for an image it leaves out. */
  public double publishedHausdorffPx() {
    return Double.isInfinite(hausdorffCannyPx) ? Double.NaN : hausdorffCannyPx;
  }

  private static double share(long right, long wrong) {
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }

  /** Of the part of the image where masks are, which gives the same and is sooner done. */
  private static double hausdorffPx(LabelImage predicted, LabelImage truth, Boundary boundary) {
    int[] either = new int[truth.labels().length];
    for (int pixel = 0; pixel < either.length; pixel++) {
      either[pixel] = Math.max(predicted.labels()[pixel], truth.labels()[pixel]);
    }
    int width = truth.width();
    int height = truth.height();
    return Window.around(new LabelImage(width, height, either))
        .map(masks -> masks.grownBy(MARGIN_PX, width, height))
        .map(
            part ->
                Hausdorff.px(
                    boundary.of(part(predicted, part)),
                    boundary.of(part(truth, part)),
                    part.width(),
                    part.height()))
        .orElse(0.0);
  }

  private static LabelImage part(LabelImage image, Window part) {
    return new LabelImage(part.width(), part.height(), part.cut(image.labels(), image.width()));
  }
}
