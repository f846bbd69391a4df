package org.lexyscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Dsb2018Test {
  private static final Path SPLIT = Path.of("../benchmarks/dsb2018-split.csv");

  @TempDir Path folder;

  @Test
  void every_class_gives_every_part_its_share_and_no_image_is_in_two() {
    Map<String, String> classes = new TreeMap<>();
    for (int i = 0; i < 300; i++) {
      classes.put("image" + i, i < 200 ? "small" : i < 290 ? "large" : "rare");
    }
    Dsb2018Split split = Dsb2018Split.of(classes, 1);
    assertThat(allImages(split)).doesNotHaveDuplicates().hasSize(300);
    assertThat(split.images(Part.TEST)).hasSize(60);
    assertThat(split.images(Part.VALIDATION)).hasSize(24);
    assertThat(split.images(Part.TEST).stream().map(classes::get))
        .filteredOn("small"::equals)
        .hasSize(40);
    assertThat(split.images(Part.TEST).stream().map(classes::get))
        .filteredOn("rare"::equals)
        .hasSize(2);
    assertThat(split.images(Part.VALIDATION).stream().map(classes::get))
        .filteredOn("large"::equals)
        .hasSizeBetween(7, 8);
    assertThat(Dsb2018Split.of(classes, 1).images(Part.TEST)).isEqualTo(split.images(Part.TEST));
    assertThat(Dsb2018Split.of(classes, 2).images(Part.TEST)).isNotEqualTo(split.images(Part.TEST));
  }

  @Test
  void the_split_of_the_benchmark_has_no_image_in_two_parts_and_a_fifth_for_the_test()
      throws IOException {
    Dsb2018Split split = Dsb2018Split.read(SPLIT);
    assertThat(allImages(split)).doesNotHaveDuplicates().hasSize(240);
    assertThat(split.images(Part.TEST)).hasSize(48);
    assertThat(split.images(Part.VALIDATION)).hasSizeBetween(18, 21);
  }

  @Test
  void the_split_of_the_benchmark_is_the_one_its_seed_makes() throws IOException {
    String data = System.getProperty("lexyscope.data", "");
    assumeTrue(!data.isEmpty(), "needs dsb2018: give its parent with -Dlexyscope.data=DIR");
    Path made = Files.createDirectories(Path.of("target")).resolve("dsb2018-split.csv");
    Dsb2018Split.ofFolder(Path.of(data, "dsb2018"), Dsb2018Split.SEED).write(made);
    assertThat(SPLIT).hasSameTextualContentAs(made);
  }

  private static List<String> allImages(Dsb2018Split split) {
    List<String> images = new ArrayList<>();
    Stream.of(Part.values()).forEach(part -> images.addAll(split.images(part)));
    return images;
  }

  @Test
  void a_file_that_names_an_image_twice_or_an_unknown_part_is_refused() throws IOException {
    Path csv = folder.resolve("split.csv");
    Files.writeString(csv, "image,part\na,train\na,test\n");
    assertThatThrownBy(() -> Dsb2018Split.read(csv)).hasMessageContaining("names image a twice");
    Files.writeString(csv, "image,part\na,exam\n");
    assertThatThrownBy(() -> Dsb2018Split.read(csv)).hasMessageContaining("'exam' is not one of");
  }

  @Test
  void an_image_is_read_with_its_labels_and_both_must_show_the_same_field() throws IOException {
    write("images", 3, 2, BufferedImage.TYPE_BYTE_GRAY, 200);
    write("labels", 3, 2, BufferedImage.TYPE_USHORT_GRAY, 300);
    Dsb2018Image image = Dsb2018Image.read(folder, "a");
    assertThat(image.image().at(2, 1)).isEqualTo(200);
    assertThat(image.nuclei().at(2, 1)).isEqualTo(300);
    assertThat(image.nuclei().at(1, 1)).isZero();
    write("labels", 3, 3, BufferedImage.TYPE_USHORT_GRAY, 300);
    assertThatThrownBy(() -> Dsb2018Image.read(folder, "a"))
        .hasMessageContaining("is 3x2")
        .hasMessageContaining("is 3x3");
    assertThatThrownBy(() -> Dsb2018Image.read(folder, "b")).hasMessageContaining("is missing");
  }

  private void write(String kind, int width, int height, int type, int value) throws IOException {
    BufferedImage image = new BufferedImage(width, height, type);
    image.getRaster().setSample(2, 1, 0, value);
    Path file = Files.createDirectories(folder.resolve(kind)).resolve("a.png");
    ImageIO.write(image, "png", file.toFile());
  }
}
