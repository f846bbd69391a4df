package org.lexyscope.simulate;

/**
 * Normal random numbers by the ziggurat of J. Doornik (2005, "ZIGNOR"): 128 layers of equal area
 * under exp(-x^2/2); about one number in a hundred needs an exponential.
 */
final class Ziggurat {
  private static final int LAYERS = 128;
  private static final double TAIL_START = 3.442619855899;
  private static final double LAYER_AREA = 9.91256303526217e-3;
  private static final double UNIT_53 = 0x1.0p-53;
  private static final double[] EDGE = edges();
  private static final double[] INNER_SHARE = innerShares();

  private Ziggurat() {}

  static double gaussian(Xoshiro random) {
    while (true) {
      long bits = random.nextLong();
      int layer = (int) bits & (LAYERS - 1);
      double u = 2 * ((bits >>> 11) * UNIT_53) - 1;
      double x = u * EDGE[layer];
      if (Math.abs(u) < INNER_SHARE[layer]) {
        return x;
      }
      if (layer == 0) {
        return tail(random, u < 0);
      }
      if (underTheCurve(x, layer, random.nextDouble())) {
        return x;
      }
    }
  }

  private static boolean underTheCurve(double x, int layer, double height) {
    double top = StrictMath.exp(-0.5 * (EDGE[layer] * EDGE[layer] - x * x));
    double bottom = StrictMath.exp(-0.5 * (EDGE[layer + 1] * EDGE[layer + 1] - x * x));
    return bottom + height * (top - bottom) < 1;
  }

  /** Marsaglia's method beyond the first edge. */
  private static double tail(Xoshiro random, boolean negative) {
    double x;
    double y;
    do {
      x = StrictMath.log(1 - random.nextDouble()) / TAIL_START;
      y = StrictMath.log(1 - random.nextDouble());
    } while (-2 * y < x * x);
    return negative ? x - TAIL_START : TAIL_START - x;
  }

  private static double[] edges() {
    double[] edge = new double[LAYERS + 1];
    double density = StrictMath.exp(-0.5 * TAIL_START * TAIL_START);
    edge[0] = LAYER_AREA / density;
    edge[1] = TAIL_START;
    for (int layer = 2; layer < LAYERS; layer++) {
      edge[layer] = Math.sqrt(-2 * StrictMath.log(LAYER_AREA / edge[layer - 1] + density));
      density = StrictMath.exp(-0.5 * edge[layer] * edge[layer]);
    }
    return edge;
  }

  private static double[] innerShares() {
    double[] share = new double[LAYERS];
    for (int layer = 0; layer < LAYERS; layer++) {
      share[layer] = EDGE[layer + 1] / EDGE[layer];
    }
    return share;
  }
}
