package org.lexyscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.dataset.LexyDataset;
import org.lexyscope.dataset.SequenceDataset;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.Frame;
import org.lexyscope.video.PixelType;
import org.lexyscope.video.TiffStackWriter;

class SequencesAndLexyCommandTest {
  @TempDir Path folder;

  @Test
  void both_protocols_make_a_sequence_of_the_same_crop() throws IOException {
    String crops = crops().toString();
    for (String protocol : new String[] {"published", "corrected"}) {
      String out = folder.resolve(protocol).toString();
      String[] line = {
        "dataset", "sequences", crops, "--protocol", protocol, "--frames", "6", "--out", out
      };
      Said said = Said.by(line);
      assertThat(said.code()).as(said.err()).isZero();
      assertThat(said.out()).contains("test sequences,1,153").endsWith(protocol + "\n");
      assertThat(SequenceDataset.open(Path.of(out)).rows()).hasSize(1);
      assertThat(Said.by(line).code()).as("once more").isZero();
    }
  }

  @Test
  void wrong_words_are_answered_with_the_known_ones() throws IOException {
    String crops = crops().toString();
    String out = folder.resolve("out").toString();
    Said said = Said.by("dataset", "sequences", crops, "--protocol", "new", "--out", out);
    assertThat(said.code()).isNotZero();
    assertThat(said.err()).contains("known: published, corrected");
    assertThat(Said.by("dataset", "lexy", "--out", out).err()).contains("VIDEO or --simulated");
    assertThat(Said.by("dataset", "lexy", "--simulated", "--out", out).err()).contains("--seed");
    assertThat(Said.by("dataset", "lexy", "a.tif", "--out", out).err())
        .contains("--marker-channel");
    assertThat(Main.run("dataset", "lexy", "--help")).isZero();
    assertThat(Main.run("dataset", "sequences", "--help")).isZero();
  }

  @Test
  void cells_are_added_with_resume_and_only_then() throws IOException {
    String video = video().toString();
    String out = folder.resolve("lexy").toString();
    String[] line =
        "dataset lexy %s --axes TCYX --channels 2 --marker-channel 2 --out %s"
            .formatted(video, out)
            .split(" ");
    Said first = Said.by(line);
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).contains("cells,1", "frames,2", "frames without a nucleus,0");
    assertThat(Said.by(line).code()).as("without --resume").isEqualTo(Failures.FAILED);
    String[] more = new String[line.length + 1];
    System.arraycopy(line, 0, more, 0, line.length);
    more[line.length] = "--resume";
    assertThat(Said.by(more).code()).isZero();
    assertThat(LexyDataset.open(Path.of(out)).cells()).as("the same video").containsExactly("C01");
    Path other = Files.copy(Path.of(video), folder.resolve("other.tif"));
    more[2] = other.toString();
    assertThat(Said.by(more).code()).isZero();
    assertThat(LexyDataset.open(Path.of(out)).cells()).containsExactly("C01", "C02");
  }

  private Path crops() throws IOException {
    Path crops = Files.createDirectories(folder.resolve("crops"));
    Files.createDirectories(crops.resolve("test"));
    Files.writeString(
        crops.resolve("crops.csv"),
        "name,part,field,source,group,left,top,nuclei\na-0,test,a,a,discs,0,0,1\n");
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_USHORT_GRAY);
    BufferedImage mask = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 64 * 64; i++) {
      int y = i / 64;
      double distance = Math.hypot(i % 64 - 31, y - 33);
      image.getRaster().setSample(i % 64, y, 0, distance < 24 ? 60_000 : 2_000);
      mask.getRaster().setSample(i % 64, y, 0, distance < 10 ? 255 : 0);
    }
    ImageIO.write(image, "png", crops.resolve("test/a-0.png").toFile());
    ImageIO.write(mask, "png", crops.resolve("test/a-0_mask.png").toFile());
    return crops;
  }

  private Path video() throws IOException {
    Path file = folder.resolve("cell.tif");
    try (TiffStackWriter writer =
        TiffStackWriter.ofFrames(file, 512, 512, PixelType.UINT16, Calibration.UNKNOWN)) {
      for (int plane = 0; plane < 4; plane++) {
        float[] pixels = new float[512 * 512];
        for (int i = 0; i < pixels.length; i++) {
          int y = i / 512;
          boolean nucleus = Math.hypot(i % 512 - 250, y - 260) < 30;
          pixels[i] = plane % 2 == 1 && nucleus ? 4000 : 300 + i % 7;
        }
        writer.write(new Frame(512, 512, pixels));
      }
      writer.complete();
    }
    return file;
  }
}
