package org.lexyscope.report;

/** The 97.5 % point of Student's t distribution: half a 95 % interval in standard errors. */
final class StudentT {
  /** By degrees of freedom from 1; standard tables. */
  private static final double[] TABLE = {
    12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281, 2.2010, 2.1788,
    2.1604, 2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.0930, 2.0860
  };

  private StudentT() {}

  /** Beyond the table the first two terms of the Cornish-Fisher expansion, right to 1e-3. */
  static double upper975(int degreesOfFreedom) {
    if (degreesOfFreedom <= TABLE.length) {
      return TABLE[degreesOfFreedom - 1];
    }
    double z = 1.959964;
    double n = degreesOfFreedom;
    return z
        + (z * z * z + z) / (4 * n)
        + (5 * Math.pow(z, 5) + 16 * z * z * z + 3 * z) / (96 * n * n);
  }
}
