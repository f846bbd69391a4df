package org.lexyscope.simulate;

/**
 * Poisson random numbers: inversion of the distribution for few photons, and for many the
 * Cornish-Fisher expansion {@code m + sqrt(m) z + (z^2 - 1) / 6} of a normal number z, rounded.
 */
final class PhotonNoise {
  private static final int MANY = 12;
  private static final int STEPS_PER_UNIT = 128;
  private static final int MOST = 80;
  private static final double[] DECAY = decay();

  private PhotonNoise() {}

  /**
   * How many photons arrive.
   *
   * @param mean expected count, at least 0
   */
  static double count(double mean, Xoshiro random) {
    if (mean < MANY) {
      return few(mean, random.nextDouble());
    }
    double z = Ziggurat.gaussian(random);
    return Math.max(0, Math.floor(mean + Math.sqrt(mean) * z + (z * z - 1) / 6 + 0.5));
  }

  private static double few(double mean, double u) {
    double probability = expOfMinus(mean);
    double cumulated = probability;
    int count = 0;
    while (u > cumulated && count < MOST) {
      count++;
      probability *= mean / count;
      cumulated += probability;
    }
    return count;
  }

  /** exp(-mean) to ten digits: a table and three terms of the series. */
  private static double expOfMinus(double mean) {
    int step = (int) (mean * STEPS_PER_UNIT);
    double rest = mean - (double) step / STEPS_PER_UNIT;
    return DECAY[step] * (1 - rest * (1 - rest * (0.5 - rest / 6)));
  }

  private static double[] decay() {
    double[] table = new double[MANY * STEPS_PER_UNIT + 1];
    for (int step = 0; step < table.length; step++) {
      table[step] = StrictMath.exp(-(double) step / STEPS_PER_UNIT);
    }
    return table;
  }
}
