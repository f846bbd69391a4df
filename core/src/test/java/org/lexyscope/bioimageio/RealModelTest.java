package org.lexyscope.bioimageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RealModelTest {
  private static Path model() {
    String data = System.getProperty("lexyscope.data", "");
    assumeThat(data).as("no real data: give -Dlexyscope.data=DIR").isNotEmpty();
    Path folder = Path.of(data, "bioimageio_unet2d_nuclei_broad");
    assumeThat(Files.exists(folder)).as("no bioimageio_unet2d_nuclei_broad in " + data).isTrue();
    return folder;
  }

  @Test
  void the_broad_nucleus_model_gives_its_test_output() throws IOException {
    try (BioImageNetwork network = BioImageNetwork.open(model(), 2)) {
      ModelCheck check = ModelCheck.of(network);
      assertThat(check.largestDifference()).isLessThan(1e-4);
      assertThat(check.within()).isTrue();
    }
  }

  @Test
  void the_result_is_the_same_each_time() throws IOException {
    Path folder = model();
    float[] pixels = NpyFile.read(folder.resolve("test_input.npy")).values();
    Planes image = new Planes(1, 512, 512, pixels);
    try (BioImageNetwork one = BioImageNetwork.open(folder, 1);
        BioImageNetwork two = BioImageNetwork.open(folder, 2)) {
      float[] first = one.predict(image).values();
      assertThat(one.predict(image).values()).isEqualTo(first);
      assertThat(two.predict(image).values()).isEqualTo(first);
    }
  }
}
