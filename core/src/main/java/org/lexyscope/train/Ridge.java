package org.lexyscope.train;

/**
 * Ridge regression with an intercept that is not punished: {@code min |y - b - X w|^2 + l |w|^2}.
 *
 * @param weights w, one a column of X
 * @param bias b
 */
@SuppressWarnings("ArrayRecordComponent") // A carrier of numbers; never compared.
record Ridge(double[] weights, double bias) {
  /**
   * Solves the normal equations of the centred columns by Cholesky's decomposition.
   *
   * @param rows X, at least one row, all of one length
   * @param values y, one a row
   * @param penalty l, above 0
   */
  static Ridge fit(double[][] rows, double[] values, double penalty) {
    int columns = rows[0].length;
    double[] means = new double[columns];
    double meanValue = 0;
    for (int i = 0; i < rows.length; i++) {
      meanValue += values[i] / rows.length;
      for (int j = 0; j < columns; j++) {
        means[j] += rows[i][j] / rows.length;
      }
    }
    double[][] matrix = new double[columns][columns];
    double[] right = new double[columns];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns; j++) {
        double centred = rows[i][j] - means[j];
        right[j] += centred * (values[i] - meanValue);
        for (int k = 0; k <= j; k++) {
          matrix[j][k] += centred * (rows[i][k] - means[k]);
        }
      }
    }
    for (int j = 0; j < columns; j++) {
      matrix[j][j] += penalty;
    }
    double[] weights = solved(matrix, right);
    double bias = meanValue;
    for (int j = 0; j < columns; j++) {
      bias -= weights[j] * means[j];
    }
    return new Ridge(weights, bias);
  }

  /** Solves a symmetric positive definite system, of which only the lower half is read. */
  private static double[] solved(double[][] lower, double[] right) {
    int n = right.length;
    for (int j = 0; j < n; j++) {
      for (int k = 0; k <= j; k++) {
        double sum = lower[j][k];
        for (int m = 0; m < k; m++) {
          sum -= lower[j][m] * lower[k][m];
        }
        lower[j][k] = j == k ? Math.sqrt(sum) : sum / lower[k][k];
      }
    }
    double[] x = right.clone();
    for (int j = 0; j < n; j++) {
      for (int k = 0; k < j; k++) {
        x[j] -= lower[j][k] * x[k];
      }
      x[j] /= lower[j][j];
    }
    for (int j = n - 1; j >= 0; j--) {
      for (int k = j + 1; k < n; k++) {
        x[j] -= lower[k][j] * x[k];
      }
      x[j] /= lower[j][j];
    }
    return x;
  }
}
