package org.lexyscope.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lexyscope.image.LightProtocol;

class ChemistryTest {
  private static final double LN2 = Math.log(2);

  @Test
  void lit_state_halves_every_half_time_in_the_dark() {
    assertThat(LitState.after(0.8, 50, 0, 50)).isCloseTo(0.4, within(1e-12));
    assertThat(LitState.after(0.8, 150, 0, 50)).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void lit_state_in_the_light_follows_the_analytic_solution_whatever_the_steps() {
    double activation = 0.2;
    double rate = activation + LN2 / 50;
    double expected = activation / rate * (1 - Math.exp(-rate * 7));
    double stepped = 0;
    for (int step = 0; step < 70; step++) {
      stepped = LitState.after(stepped, 0.1, activation, 50);
    }
    assertThat(LitState.after(0, 7, activation, 50)).isCloseTo(expected, within(1e-12));
    assertThat(stepped).isCloseTo(expected, within(1e-12));
  }

  @Test
  void protein_is_conserved_however_it_moves() {
    Compartments protein = new Compartments(200, 900, 3, 0.5);
    double total = protein.total();
    for (int step = 0; step < 1000; step++) {
      protein = protein.after(0.5, 0.004, step % 100 < 50 ? 0.01 : 0.001);
    }
    assertThat(protein.total()).isCloseTo(total, within(1e-9 * total));
  }

  @Test
  void ratio_settles_at_import_over_export() {
    Compartments protein = new Compartments(200, 900, 3, 0.5).after(1e6, 0.006, 0.002);
    assertThat(protein.nucleus() / protein.cytosol()).isCloseTo(3, within(1e-9));
  }

  @Test
  void nucleus_relaxes_at_the_rate_of_the_two_compartment_solution() {
    Compartments start = Compartments.atRest(200, 800, 1, 0.004, 0.001);
    double rate = 0.006 + 0.004 * 200 / 800;
    double end = start.after(1e7, 0.004, 0.006).nucleus();
    double expected = end + (start.nucleus() - end) * Math.exp(-rate * 90);
    assertThat(start.after(90, 0.004, 0.006).nucleus()).isCloseTo(expected, within(1e-12));
  }

  @Test
  void settings_reach_the_ratios_they_were_made_for() {
    for (double litRatio : new double[] {0.6, 3}) {
      KineticsSettings rates =
          KineticsSettings.reaching(1.5, litRatio, 0.02, 50, 5).withRateScatter(0);
      LightProtocol light = LightSettings.pulse(100, 5000, 5);
      List<Chemistry.State> states = states(rates, light, new FieldSettings(64, 64, 1, 300, 20));
      assertThat(ratio(states.getFirst())).isCloseTo(1.5, within(1e-6));
      assertThat(ratio(states.get(249))).isCloseTo(litRatio, within(1e-3));
    }
  }

  @Test
  void bleaching_takes_the_same_share_with_every_frame() {
    List<Chemistry.State> states =
        states(KineticsSettings.DEFAULT, LightProtocol.DARK, new FieldSettings(64, 64, 1, 5, 20));
    assertThat(states.get(4).unbleached()).isCloseTo(Math.pow(0.98, 4), within(1e-12));
  }

  private static double ratio(Chemistry.State state) {
    return state.protein().nucleus() / state.protein().cytosol();
  }

  private static List<Chemistry.State> states(
      KineticsSettings rates, LightProtocol light, FieldSettings field) {
    return new Chemistry(rates, light, 1, Xoshiro.stream(1, "cell"))
        .states(bodyWithVolumes(), 1, field, 0.02);
  }

  private static CellBody bodyWithVolumes() {
    float[] grid = new float[9 * CellBody.FIELDS];
    for (int node = 0; node < 9; node++) {
      grid[node * CellBody.FIELDS + CellBody.NUCLEUS] = 0.2f;
      grid[node * CellBody.FIELDS + CellBody.CYTOSOL] = 0.8f;
    }
    return new CellBody(1, grid, 0, 0);
  }
}
