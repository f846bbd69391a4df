package org.lexyscope.image;

import java.util.Arrays;

/**
 * The edges of a mask after Canny (1986), as scikit-image finds them at its defaults: Gaussian
 * smoothing that leaves out what lies beyond the border, Sobel gradients, thinning to the maxima
 * along the gradient (interpolated between two neighbours), and edges of at least 0.1 that hang
 * together (8 neighbours) with one of at least 0.2. The image's outermost pixels are never edges.
 *
 * <p>Along a straight border the gradient is as steep inside as outside, so that rounding decides
 * where the edge lies. Sums are therefore taken in SciPy's order, which makes the edges equal.
 */
public final class CannyEdges {
  private static final double WEAK = 0.1;
  private static final double STRONG = 0.2;

  private final int width;
  private final int height;
  private final double[] down;
  private final double[] across;
  private final double[] steepness;

  private CannyEdges(boolean[] mask, int width, int height, double sigmaPx) {
    this.width = width;
    this.height = height;
    double[] smooth = CannySums.smoothed(mask, width, height, sigmaPx);
    down = CannySums.sobelDown(smooth, width, height);
    across = CannySums.sobelAcross(smooth, width, height);
    steepness = new double[smooth.length];
    for (int i = 0; i < steepness.length; i++) {
      steepness[i] = Math.sqrt(down[i] * down[i] + across[i] * across[i]);
    }
  }

  /**
   * The edges of a row-major mask.
   *
   * @param sigmaPx of the smoothing, above 0; the report takes 1
   */
  public static boolean[] of(boolean[] mask, int width, int height, double sigmaPx) {
    if (!(sigmaPx > 0)) {
      throw new IllegalArgumentException(
          "Edges need a smoothing above 0 px, found " + sigmaPx + ".");
    }
    return new CannyEdges(mask, width, height, sigmaPx).linked();
  }

  private boolean[] linked() {
    boolean[] ridge = new boolean[steepness.length];
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        int at = y * width + x;
        ridge[at] = steepness[at] >= WEAK && isRidge(at);
      }
    }
    boolean[] edges = new boolean[ridge.length];
    int[] stack = new int[64];
    for (int at = 0; at < ridge.length; at++) {
      if (ridge[at] && !edges[at] && steepness[at] >= STRONG) {
        stack = follow(ridge, edges, at, stack);
      }
    }
    return edges;
  }

  /** Whether no place one step along the gradient, either way, is steeper. */
  private boolean isRidge(int at) {
    double vertical = Math.abs(down[at]);
    double horizontal = Math.abs(across[at]);
    boolean steeperDown = vertical > horizontal;
    boolean sameSign = down[at] >= 0 == across[at] >= 0 || down[at] <= 0 == across[at] <= 0;
    int side = steeperDown ? width : 1;
    int corner = sameSign ? width + 1 : steeperDown ? width - 1 : 1 - width;
    double share = steeperDown ? horizontal / vertical : vertical / horizontal;
    return between(at + side, at + corner, share) <= steepness[at]
        && between(at - side, at - corner, share) <= steepness[at];
  }

  private double between(int side, int corner, double share) {
    return steepness[corner] * share + steepness[side] * (1 - share);
  }

  private int[] follow(boolean[] ridge, boolean[] edges, int start, int[] stack) {
    int[] todo = stack;
    int size = 0;
    todo[size++] = start;
    edges[start] = true;
    while (size > 0) {
      int at = todo[--size];
      if (size + 8 > todo.length) {
        todo = Arrays.copyOf(todo, 2 * todo.length);
      }
      for (int dy = -width; dy <= width; dy += width) {
        for (int dx = -1; dx <= 1; dx++) {
          int next = at + dy + dx;
          if (ridge[next] && !edges[next]) {
            edges[next] = true;
            todo[size++] = next;
          }
        }
      }
    }
    return todo;
  }
}
