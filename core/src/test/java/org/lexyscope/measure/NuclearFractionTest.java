package org.lexyscope.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NuclearFractionTest {
  @Test
  void fraction_is_a_quarter_when_concentrations_are_equal_and_the_cytosol_is_three_nuclei() {
    assertThat(NuclearFraction.of(50, 50, 3)).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void bleaching_cancels() {
    assertThat(NuclearFraction.of(0.3 * 80, 0.3 * 20, 2))
        .isCloseTo(NuclearFraction.of(80, 20, 2), within(1e-12));
  }

  @Test
  void a_missing_value_or_no_protein_gives_no_fraction() {
    assertThat(NuclearFraction.of(Double.NaN, 20, 2)).isNaN();
    assertThat(NuclearFraction.of(0, 0, 2)).isNaN();
  }

  @Test
  void wrong_input_is_refused() {
    assertThatThrownBy(() -> NuclearFraction.of(1, 1, 0)).hasMessageContaining("above 0, found 0");
    assertThatThrownBy(() -> NuclearFraction.of(new double[2], new double[3], 1))
        .hasMessageContaining("2 frames and the cytosol 3");
  }
}
