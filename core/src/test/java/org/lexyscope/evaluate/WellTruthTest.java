package org.lexyscope.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;

class WellTruthTest {
  /** Nuclei of radius 6: in a glowing cell, dark in a glowing cell, in a cell without reporter. */
  @Test
  void a_nucleus_counts_when_it_or_its_cytosol_glows() {
    int size = 160;
    int[] labels = new int[size * size];
    float[] pixels = new float[size * size];
    double[][] cells = {{30, 60, 40}, {80, 10, 40}, {130, 11, 11}};
    for (int index = 0; index < labels.length; index++) {
      int row = index / size;
      pixels[index] = 10 + (index % 3 - 1);
      for (int cell = 0; cell < 3; cell++) {
        double distance = Math.hypot(index % size - cells[cell][0], row - 80.0);
        labels[index] = distance < 6 ? cell + 1 : labels[index];
        if (distance < 16) {
          pixels[index] = (float) (distance < 6 ? cells[cell][1] : cells[cell][2]);
        }
      }
    }
    WellTruth truth =
        WellTruth.of("B02", new Frame(size, size, pixels), new LabelImage(size, size, labels));
    assertThat(truth.ignored(0)).containsExactly(3);
  }

  @Test
  void a_missing_image_is_named(@TempDir Path folder) {
    assertThatThrownBy(() -> WellTruth.read(folder, "A01"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("A01_gfp.png] is missing or no PNG");
  }

  @Test
  void real_wells_have_expressing_nuclei() throws IOException {
    String data = System.getProperty("lexyscope.data", "");
    assumeThat(data).as("no real data: give -Dlexyscope.data=DIR").isNotEmpty();
    Path wells = Path.of(data, "bbbc013");
    assumeThat(Files.exists(wells)).as("no bbbc013 in " + data).isTrue();
    WellTruth truth = WellTruth.read(wells, "A01");
    long nuclei = truth.nuclei(0).maxLabel();
    assertThat(truth.ignored(0).size()).isLessThan((int) nuclei);
  }
}
