package org.lexyscope.experiment;

import java.util.List;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.Window;

/** Where makers of masks disagree: pixels that some call nucleus and others do not. */
final class Disagreement {
  private static final int STEPS_A_WINDOW = 8;

  private Disagreement() {}

  /**
   * The square with the most disagreement, a pixel counting with the smaller party; the middle of
   * the image where all agree.
   *
   * @param edgePx of the square; at most the image's sides
   */
  static Window window(List<LabelImage> makers, int edgePx) {
    int width = makers.getFirst().width();
    int height = makers.getFirst().height();
    long[] sums = sums(makers, width, height);
    int step = Math.max(1, edgePx / STEPS_A_WINDOW);
    Window best = new Window((width - edgePx) / 2, (height - edgePx) / 2, edgePx, edgePx);
    long most = 0;
    for (int top = 0; top + edgePx <= height; top += step) {
      for (int left = 0; left + edgePx <= width; left += step) {
        long inside =
            sums[at(left + edgePx, top + edgePx, width)]
                - sums[at(left, top + edgePx, width)]
                - sums[at(left + edgePx, top, width)]
                + sums[at(left, top, width)];
        if (inside > most) {
          most = inside;
          best = new Window(left, top, edgePx, edgePx);
        }
      }
    }
    return best;
  }

  /** Sums over all pixels above and to the left, with an empty row and column before the first. */
  private static long[] sums(List<LabelImage> makers, int width, int height) {
    long[] sums = new long[(width + 1) * (height + 1)];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int votes = 0;
        for (LabelImage maker : makers) {
          votes += maker.at(x, y) > 0 ? 1 : 0;
        }
        sums[at(x + 1, y + 1, width)] =
            Math.min(votes, makers.size() - votes)
                + sums[at(x, y + 1, width)]
                + sums[at(x + 1, y, width)]
                - sums[at(x, y, width)];
      }
    }
    return sums;
  }

  private static int at(int x, int y, int width) {
    return y * (width + 1) + x;
  }
}
