package org.lexyscope.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentTest {
  @Test
  void the_cheapest_sum_wins_over_the_cheapest_pair() {
    double[][] cost = {{0, 1}, {1, 10}};
    assertThat(Assignment.minimise(cost)).containsExactly(1, 0);
  }

  @Test
  void rows_left_over_are_minus_one() {
    assertThat(Assignment.minimise(new double[][] {{5}, {1}, {3}})).containsExactly(-1, 0, -1);
  }

  @Test
  void nothing_to_assign_is_an_empty_answer() {
    assertThat(Assignment.minimise(new double[0][])).isEmpty();
    assertThat(Assignment.minimise(new double[2][0])).containsExactly(-1, -1);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "3,3", "4,6", "6,4", "7,7"})
  void the_sum_equals_the_best_of_all_permutations(int rows, int columns) {
    Random random = new Random(rows * 100L + columns);
    for (int trial = 0; trial < 50; trial++) {
      double[][] cost = new double[rows][columns];
      for (double[] row : cost) {
        for (int column = 0; column < columns; column++) {
          row[column] = random.nextInt(20) - 10;
        }
      }
      double sum = 0;
      int[] assigned = Assignment.minimise(cost);
      for (int row = 0; row < rows; row++) {
        sum += assigned[row] < 0 ? 0 : cost[row][assigned[row]];
      }
      assertThat(sum).isCloseTo(best(cost, 0, 0, Math.max(0, rows - columns)), within(1e-9));
    }
  }

  /** Tries everything: each row takes a free column, or stays out while {@code spare} allows. */
  private static double best(double[][] cost, int row, int used, int spare) {
    if (row == cost.length) {
      return 0;
    }
    double best = spare > 0 ? best(cost, row + 1, used, spare - 1) : Double.POSITIVE_INFINITY;
    for (int column = 0; column < cost[0].length; column++) {
      if ((used & 1 << column) == 0) {
        best = Math.min(best, cost[row][column] + best(cost, row + 1, used | 1 << column, spare));
      }
    }
    return best;
  }
}
