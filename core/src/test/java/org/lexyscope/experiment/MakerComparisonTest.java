package org.lexyscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.Window;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.segment.VideoSegmenter;
import org.lexyscope.video.LabelStore;

class MakerComparisonTest {
  private static final int EDGE = 40;

  @TempDir Path folder;
  private final List<String> made = new ArrayList<>();

  /** A disc of 200 on 10, and its mask as truth. */
  private void writeImage(String name, int radiusPx) throws IOException {
    for (String part : List.of("images", "labels")) {
      Files.createDirectories(folder.resolve("data").resolve(part));
      BufferedImage picture = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_BYTE_GRAY);
      for (int i = 0; i < EDGE * EDGE; i++) {
        boolean inside = Math.hypot(i % EDGE - 20.0, Math.floorDiv(i, EDGE) - 20.0) < radiusPx;
        int level = part.equals("images") ? (inside ? 200 : 10) : (inside ? 1 : 0);
        picture.getRaster().setSample(i % EDGE, i / EDGE, 0, level);
      }
      Path file = folder.resolve("data").resolve(part).resolve(name + ".png");
      ImageIO.write(picture, "png", file.toFile());
    }
  }

  private static LabelImage above(Frame frame, float level) {
    int[] labels = new int[frame.pixels().length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = frame.pixels()[i] > level ? 1 : 0;
    }
    return new LabelImage(frame.width(), frame.height(), labels);
  }

  /** Above 100 it finds the disc; above 5 it takes the whole image for a nucleus. */
  private Maker maker(String name, float level) {
    VideoSegmenter segmenter =
        (video, channel, scratch, progress) -> {
          made.add(name + " " + video.name());
          LabelStore store = LabelStore.open(scratch, name, video.width(), video.height());
          store.append(above(video.frame(0, 0), level), new float[0]);
          return store;
        };
    return new Maker(name, () -> segmenter);
  }

  private void compare(RunFolder.IfNotEmpty ifNotEmpty, Progress progress) throws IOException {
    List<MakerImage> images = MakerImages.of(folder.resolve("data"), Optional.empty());
    try (RunFolder run =
        RunFolder.open(folder.resolve("out"), ifNotEmpty, "figure2", List.of("settings"))) {
      List<Maker> makers = List.of(maker("disc", 100), maker("all", 5));
      new MakerComparison("discs", makers, images, progress).write(run);
      run.done();
    }
  }

  @Test
  void makers_are_scored_and_drawn_side_by_side() throws IOException {
    writeImage("a", 8);
    writeImage("b", 12);
    compare(RunFolder.IfNotEmpty.REFUSE, Progress.NONE);
    List<String> rows = Files.readAllLines(folder.resolve("out/makers.csv"));
    assertThat(rows.get(0)).startsWith("maker,group,images,nuclei,predicted,f1_50,f1_60");
    assertThat(rows.get(1)).startsWith("disc,discs,2,2,2,1,1,1,1,1,1,");
    assertThat(rows.get(2)).startsWith("all,discs,2,2,2,0,0,0,0,0,0,");
    assertThat(Files.readString(folder.resolve("out/makers.md"))).contains("| disc | 2 | 2 | 2 |");
    BufferedImage figure = ImageIO.read(folder.resolve("out/figure2.png").toFile());
    assertThat(figure.getWidth()).isGreaterThan(4 * 300);
    assertThat(figure.getHeight()).isGreaterThan(2 * 300);
    assertThat(MaskFile.read(folder.resolve("out/masks/disc/a.png")).at(20, 20)).isEqualTo(1);
  }

  @Test
  void a_comparison_that_was_stopped_goes_on_behind_the_last_image() throws IOException {
    writeImage("a", 8);
    writeImage("b", 12);
    Progress stopsAfterOne =
        (stage, done, total) -> {
          throw new CancellationException();
        };
    assertThatThrownBy(() -> compare(RunFolder.IfNotEmpty.REFUSE, stopsAfterOne))
        .isInstanceOf(CancellationException.class);
    assertThat(made).containsExactly("disc a", "disc a");
    made.clear();
    compare(RunFolder.IfNotEmpty.RESUME, Progress.NONE);
    assertThat(made).containsExactly("disc a", "disc b", "all a", "all a", "all b");
    made.clear();
    compare(RunFolder.IfNotEmpty.RESUME, Progress.NONE);
    assertThat(made).isEmpty();
    assertThat(Files.readAllLines(folder.resolve("out/scores.csv"))).hasSize(5);
  }

  @Test
  void without_truth_there_are_counts_only() throws IOException {
    writeImage("a", 8);
    Path image = folder.resolve("data/images/a.png");
    try (RunFolder run =
        RunFolder.open(folder.resolve("out"), RunFolder.IfNotEmpty.REFUSE, "figure2", "")) {
      new MakerComparison(
              "a",
              List.of(maker("disc", 100)),
              MakerImages.of(image, Optional.empty()),
              Progress.NONE)
          .write(run);
    }
    assertThat(Files.readAllLines(folder.resolve("out/makers.csv")).get(1))
        .startsWith("disc,a,1,1,");
    assertThat(folder.resolve("out/figure2.png")).isNotEmptyFile();
  }

  @Test
  void makers_of_one_name_are_refused() throws IOException {
    writeImage("a", 8);
    List<MakerImage> images = MakerImages.of(folder.resolve("data"), Optional.empty());
    List<Maker> makers = List.of(maker("disc", 1), maker("disc", 2));
    assertThatThrownBy(() -> new MakerComparison("g", makers, images, Progress.NONE))
        .hasMessageStartingWith("Two makers are called 'disc'");
  }

  @Test
  void an_image_without_its_truth_is_named() throws IOException {
    writeImage("a", 8);
    Files.delete(folder.resolve("data/labels/a.png"));
    assertThatThrownBy(() -> MakerImages.of(folder.resolve("data"), Optional.empty()))
        .hasMessageEndingWith("holds no file 'a'.");
  }

  @Test
  void a_picture_in_one_colour_is_read_and_one_in_several_refused() throws IOException {
    BufferedImage picture = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(1, 2, 0x0000c8);
    Path file = folder.resolve("blue.png");
    ImageIO.write(picture, "png", file.toFile());
    assertThat(PictureFile.read(file).at(1, 2)).isEqualTo(200);
    picture.setRGB(2, 2, 0xc80000);
    ImageIO.write(picture, "png", file.toFile());
    assertThatThrownBy(() -> PictureFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is a picture in several colours");
  }

  @Test
  void the_detail_lies_where_makers_disagree() {
    int[] one = new int[64 * 64];
    int[] other = new int[64 * 64];
    for (int y = 40; y < 44; y++) {
      for (int x = 8; x < 12; x++) {
        one[y * 64 + x] = 3;
      }
    }
    one[0] = 1;
    other[0] = 1;
    Window found =
        Disagreement.window(
            List.of(new LabelImage(64, 64, one), new LabelImage(64, 64, other)), 16);
    assertThat(found.left()).isBetween(0, 8);
    assertThat(found.top()).isBetween(28, 40);
    assertThat(Disagreement.window(List.of(new LabelImage(64, 64, one)), 16))
        .isEqualTo(new Window(24, 24, 16, 16));
  }
}
