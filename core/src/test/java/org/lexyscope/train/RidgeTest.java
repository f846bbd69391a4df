package org.lexyscope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RidgeTest {
  /** Centred: x = -1, 0, 1 and y = -2, 0, 2; w = 4 / (2 + l), b = 3 - 2 w. */
  @Test
  void one_column_is_worked_out_by_hand() {
    double[][] rows = {{1}, {2}, {3}};
    Ridge fit = Ridge.fit(rows, new double[] {1, 3, 5}, 2);
    assertThat(fit.weights()).containsExactly(new double[] {1}, within(1e-12));
    assertThat(fit.bias()).isCloseTo(1, within(1e-12));
  }

  @Test
  void two_columns_are_told_apart_when_the_penalty_is_small() {
    double[][] rows = {{0, 1}, {1, 0}, {2, 2}, {3, 1}, {1, 5}};
    double[] values = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      values[i] = 0.5 + 2 * rows[i][0] - 3 * rows[i][1];
    }
    Ridge fit = Ridge.fit(rows, values, 1e-9);
    assertThat(fit.weights()).containsExactly(new double[] {2, -3}, within(1e-6));
    assertThat(fit.bias()).isCloseTo(0.5, within(1e-6));
  }
}
