package org.lexyscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.network.CellposeSettings;
import org.lexyscope.segment.ModelFolder;

class ImportCellposeCommandTest {
  /** What Cellpose's own network saved, at a small width. */
  private static final Path FILE =
      Path.of("../core/src/test/resources/org/lexyscope/network/cellpose.pth");

  @TempDir Path folder;

  @Test
  void weights_of_cellpose_become_a_model_folder() throws IOException {
    Path model = folder.resolve("nuclei");
    assertThat(importInto(FILE, model)).isZero();
    ModelFolder made = ModelFolder.open(model);
    assertThat(made.description().network()).isInstanceOf(CellposeSettings.class);
    assertThat(made.description().nucleusDiameterPx()).isEqualTo(17);
    assertThat(made.card()).contains("cellpose.pth");
    assertThat(importInto(FILE, model)).as("a second time").isEqualTo(Failures.FAILED);
  }

  @Test
  void a_file_of_another_program_is_refused() throws IOException {
    Path other = Files.writeString(folder.resolve("other.pth"), "no weights");
    assertThat(importInto(other, folder.resolve("model"))).isEqualTo(Failures.FAILED);
    assertThat(folder.resolve("model")).doesNotExist();
  }

  private static int importInto(Path file, Path model) {
    return Main.run("model", "import", "cellpose", file.toString(), "--out", model.toString());
  }
}
