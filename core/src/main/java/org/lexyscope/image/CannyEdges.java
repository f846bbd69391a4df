package org.lexyscope.image;

import java.util.Arrays;

/**
 * The edges of a mask after Canny (1986), as scikit-image finds them at its defaults: Gaussian
 * smoothing that leaves out what lies beyond the border, Sobel gradients, thinning to the maxima
 * along the gradient (interpolated between two neighbours), and edges of at least 0.1 that hang
 * together (8 neighbours) with one of at least 0.2. The image's outermost pixels are never edges.
 */
public final class CannyEdges {
  private static final double WEAK = 0.1;
  private static final double STRONG = 0.2;
  private static final double KERNEL_SIGMAS = 4;

  private final int width;
  private final int height;
  private final double[] down;
  private final double[] across;
  private final double[] steepness;

  private CannyEdges(double[] smooth, int width, int height) {
    this.width = width;
    this.height = height;
    this.down = new double[smooth.length];
    this.across = new double[smooth.length];
    this.steepness = new double[smooth.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int up = Math.max(0, y - 1) * width;
        int low = Math.min(height - 1, y + 1) * width;
        int here = y * width;
        int left = Math.max(0, x - 1);
        int right = Math.min(width - 1, x + 1);
        down[here + x] = threeOf(smooth, low, left, x, right) - threeOf(smooth, up, left, x, right);
        across[here + x] =
            smooth[up + right]
                - smooth[up + left]
                + 2 * (smooth[here + right] - smooth[here + left])
                + (smooth[low + right] - smooth[low + left]);
        steepness[here + x] = Math.hypot(down[here + x], across[here + x]);
      }
    }
  }

  private static double threeOf(double[] smooth, int row, int left, int x, int right) {
    return smooth[row + left] + 2 * smooth[row + x] + smooth[row + right];
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
    double[] pixels = new double[mask.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = mask[i] ? 1 : 0;
    }
    double[] kernel = kernel(sigmaPx);
    double[] columns = smooth(pixels, width, height, width, 1, kernel);
    double[] both = smooth(columns, height, width, 1, width, kernel);
    return new CannyEdges(both, width, height).linked();
  }

  /** One half of a Gaussian kernel. */
  private static double[] kernel(double sigmaPx) {
    double[] kernel = new double[(int) (KERNEL_SIGMAS * sigmaPx + 0.5) + 1];
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] = StrictMath.exp(-0.5 * i * i / (sigmaPx * sigmaPx));
    }
    return kernel;
  }

  /** Weighted means along lines; what lies beyond the border has no weight. */
  private static double[] smooth(
      double[] pixels, int lines, int length, int step, int lineStep, double[] kernel) {
    double[] out = new double[pixels.length];
    for (int line = 0; line < lines; line++) {
      for (int i = 0; i < length; i++) {
        double sum = 0;
        double weights = 0;
        for (int k = Math.max(0, i - kernel.length + 1);
            k < Math.min(length, i + kernel.length);
            k++) {
          double weight = kernel[Math.abs(k - i)];
          sum += weight * pixels[line * lineStep + k * step];
          weights += weight;
        }
        out[line * lineStep + i * step] = sum / weights;
      }
    }
    return out;
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
    if (vertical == 0 && horizontal == 0) {
      return false;
    }
    boolean sameSign = down[at] * across[at] >= 0;
    int side = vertical > horizontal ? width : 1;
    int corner = sameSign ? width + 1 : vertical > horizontal ? width - 1 : 1 - width;
    double share = Math.min(vertical, horizontal) / Math.max(vertical, horizontal);
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
