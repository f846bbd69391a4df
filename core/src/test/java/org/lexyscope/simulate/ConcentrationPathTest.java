package org.lexyscope.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lexyscope.image.LightProtocol;
import org.lexyscope.simulate.ConcentrationPath.Levels;

class ConcentrationPathTest {
  @Test
  void what_leaves_the_nucleus_is_in_the_cytosol() {
    KineticsSettings rates = KineticsSettings.reaching(3, 0.5, 0.01, 50, 5);
    List<Levels> path =
        ConcentrationPath.of(rates, LightSettings.pulse(100, 400, 5), 300, 900, 40, 20);
    for (Levels levels : path) {
      double total = 300 * levels.nucleus() + 900 * levels.cytosol();
      assertThat(total).isCloseTo(1200, within(1e-6));
    }
    assertThat(path.getFirst().ratio()).isCloseTo(3, within(1e-9));
    assertThat(path.get(20).ratio()).as("settled in the light").isCloseTo(0.5, within(0.05));
    assertThat(path.get(39).ratio()).as("back in the dark").isGreaterThan(1.5);
  }

  @Test
  void in_the_dark_nothing_moves() {
    List<Levels> path =
        ConcentrationPath.of(KineticsSettings.DEFAULT, LightProtocol.DARK, 1, 2, 5, 30);
    assertThat(path.get(4).ratio()).isCloseTo(path.get(0).ratio(), within(1e-9));
  }
}
