package org.lexyscope.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VolumeRatioTest {
  private static final int FRAMES = 30;
  private final double[] times = new double[FRAMES];
  private final List<double[]> nuclei = new ArrayList<>();
  private final List<double[]> cytosols = new ArrayList<>();

  /** Export from 70 % to 30 % nuclear with conserved protein, bleaching and relative noise. */
  private void addCells(int count, double rho, double change, double noise) {
    Random random = new Random(7);
    Arrays.setAll(times, frame -> 20.0 * frame);
    for (int cell = 0; cell < count; cell++) {
      double[] nucleus = new double[FRAMES];
      double[] cytosol = new double[FRAMES];
      for (int frame = 0; frame < FRAMES; frame++) {
        double fraction = 0.7 - change * (1 - Math.exp(-0.008 * times[frame]));
        double total = (500 + 100 * cell) * Math.exp(-0.0004 * times[frame]);
        nucleus[frame] = total * fraction * (1 + noise * random.nextGaussian());
        cytosol[frame] = total * (1 - fraction) / rho * (1 + noise * random.nextGaussian());
      }
      nuclei.add(nucleus);
      cytosols.add(cytosol);
    }
  }

  @Test
  void the_ratio_that_conserves_the_protein_is_found_despite_bleaching() {
    addCells(1, 4, 0.4, 0);
    VolumeRatio ratio = VolumeRatio.estimate(times, nuclei, cytosols);
    assertThat(ratio.value()).isCloseTo(4, within(0.06));
    assertThat(ratio.rhoFrom()).isEqualTo(VolumeRatio.Source.CONSERVATION);
    assertThat(ratio.cellCount()).isEqualTo(1);
  }

  @Test
  void noise_of_one_percent_leaves_the_median_of_cells_within_ten_percent() {
    addCells(9, 2.5, 0.4, 0.01);
    assertThat(VolumeRatio.estimate(times, nuclei, cytosols).value()).isCloseTo(2.5, within(0.25));
  }

  @Test
  void traces_that_do_not_change_fall_back_to_the_default_and_say_so() {
    addCells(3, 4, 0, 0.02);
    assertThat(VolumeRatio.estimate(times, nuclei, cytosols))
        .isEqualTo(new VolumeRatio(3, VolumeRatio.Source.DEFAULT, 0));
  }

  @Test
  void no_cells_fall_back_to_the_default() {
    assertThat(VolumeRatio.estimate(times, List.of(), List.of()).rhoFrom().word())
        .isEqualTo("default");
  }
}
