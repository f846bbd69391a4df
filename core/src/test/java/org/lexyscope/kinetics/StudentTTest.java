package org.lexyscope.kinetics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {
  /** Values of scipy.stats.t.ppf(0.975, n), version 1.17.1. */
  @ParameterizedTest
  @CsvSource({
    "1, 12.706204736",
    "2, 4.302652730",
    "3, 3.182446305",
    "4, 2.776445105",
    "9, 2.262157163",
    "30, 2.042272456",
    "201, 1.971836507"
  })
  void quantiles_are_those_of_scipy(int degrees, double quantile) {
    assertThat(StudentT.quantile95(degrees)).isCloseTo(quantile, within(1e-8));
  }
}
