package org.lexyscope.image;

/**
 * For every place p of a line the q that minimises {@code (p - q)^2 + f(q)}: the lower envelope of
 * parabolas, in linear time (Felzenszwalb and Huttenlocher 2012, Theory of Computing 8:415). Of two
 * equal ones the left is taken.
 */
final class LowerEnvelope {
  /** Stands for "no such pixel" among the values of f; squares of it stay finite. */
  static final double FAR = 1e12;

  private final int[] vertex;
  private final double[] from;

  LowerEnvelope(int maxLength) {
    vertex = new int[maxLength];
    from = new double[maxLength + 1];
  }

  /**
   * The minimising q of each place.
   *
   * @param nearest receives them, for 0..length - 1
   */
  void nearest(double[] f, int length, int[] nearest) {
    build(f, length);
    int k = 0;
    for (int p = 0; p < length; p++) {
      while (from[k + 1] < p) {
        k++;
      }
      nearest[p] = vertex[k];
    }
  }

  private void build(double[] f, int length) {
    int last = 0;
    vertex[0] = 0;
    from[0] = Double.NEGATIVE_INFINITY;
    from[1] = Double.POSITIVE_INFINITY;
    for (int q = 1; q < length; q++) {
      double crossing = crossing(f, q, vertex[last]);
      while (crossing <= from[last]) {
        crossing = crossing(f, q, vertex[--last]);
      }
      vertex[++last] = q;
      from[last] = crossing;
      from[last + 1] = Double.POSITIVE_INFINITY;
    }
  }

  private static double crossing(double[] f, int q, int v) {
    return (f[q] - f[v] + (double) q * q - (double) v * v) / (2.0 * (q - v));
  }
}
