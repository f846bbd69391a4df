package org.lexyscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Figure2CommandTest {
  @TempDir Path folder;

  /** Two discs of 24 px, bright on dark. */
  private Path image() throws IOException {
    BufferedImage picture = new BufferedImage(96, 64, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 96 * 64; i++) {
      double x = i % 96;
      double y = Math.floorDiv(i, 96);
      boolean inside = Math.min(Math.hypot(x - 26, y - 32), Math.hypot(x - 68, y - 32)) < 12;
      picture.getRaster().setSample((int) x, (int) y, 0, inside ? 180 : 12 + (i * 7) % 5);
    }
    Path file = folder.resolve("discs.png");
    ImageIO.write(picture, "png", file.toFile());
    return file;
  }

  @Test
  void the_thresholds_stand_side_by_side() throws IOException {
    String out = folder.resolve("out").toString();
    Said said = Said.by("experiment", "figure2", "--image", image().toString(), "--out", out);
    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains("| maker | images | nuclei found |")
        .contains("| otsu | 1 | 2 |", "| li | 1 | 2 |", "| local | 1 | 2 |", "figure2.png");
    assertThat(Files.readString(folder.resolve("out/run.json"))).contains("\"state\" : \"done\"");
  }

  @Test
  void an_unknown_maker_fails_with_the_known_ones() throws IOException {
    String out = folder.resolve("out").toString();
    Said said =
        Said.by(
            "experiment", "figure2", "--image", image().toString(), "--model", "x", "--out", out);
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("There is no segmenter called 'x'.");
  }

  @Test
  void a_collection_model_is_imported_and_used() throws IOException {
    String data = System.getProperty("lexyscope.data", "");
    assumeThat(data).as("no real data: give -Dlexyscope.data=DIR").isNotEmpty();
    Path model = Path.of(data, "bioimageio_unet2d_nuclei_broad");
    assumeThat(Files.exists(model)).as("no bioimageio_unet2d_nuclei_broad in " + data).isTrue();
    String imported = folder.resolve("broad").toString();
    Said said = Said.by("model", "import", "bioimageio", model.toString(), "--out", imported);
    assertThat(said.out()).contains("its example is reproduced to");
    String out = folder.resolve("out").toString();
    String image = image().toString();
    Said figure =
        Said.by("experiment", "figure2", "--image", image, "--model", imported, "--out", out);
    assertThat(figure.code()).isZero();
    assertThat(Files.readAllLines(folder.resolve("out/makers.csv")).get(4))
        .startsWith("broad,discs.png,1,2,");
  }
}
