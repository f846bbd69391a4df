package org.lexyscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.image.LabelImage;

class Bbbc013Test {
  private static final Path SPLIT = Path.of("../benchmarks/bbbc013-split.csv");

  @TempDir Path folder;

  @Test
  void the_split_gives_each_plate_column_its_share_of_every_part() throws IOException {
    Bbbc013Split split = Bbbc013Split.read(SPLIT);
    for (String column : List.of("01", "02", "04", "05", "06", "08", "09", "10", "12")) {
      assertThat(wellsIn(split, Part.TRAIN, column)).isEqualTo(5);
      assertThat(wellsIn(split, Part.VALIDATION, column)).isEqualTo(1);
      assertThat(wellsIn(split, Part.TEST, column)).isEqualTo(2);
    }
  }

  private static long wellsIn(Bbbc013Split split, Part part, String column) {
    return split.wells(part).stream().filter(well -> well.endsWith(column)).count();
  }

  @Test
  void every_well_of_the_data_folder_is_in_exactly_one_part() throws IOException {
    Path data = dataFolder();
    Bbbc013Split split = Bbbc013Split.read(SPLIT);
    List<String> wells = new ArrayList<>();
    for (Part part : Part.values()) {
      wells.addAll(split.wells(part));
    }
    try (Stream<Path> files = Files.list(data)) {
      assertThat(wells)
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith("_gfp.png"))
                  .map(name -> name.substring(0, 3))
                  .toList());
    }
  }

  @Test
  void real_wells_give_samples_of_nuclei_with_known_truth() throws IOException {
    Path data = dataFolder();
    Bbbc013Samples samples = Bbbc013Samples.read(data, List.of("A01", "D09"), 0.5, 0.5);
    for (int seed = 0; seed < 4; seed++) {
      Sample sample = samples.draw(new SplittableRandom(seed));
      assertThat(sample.nucleusDiameterPx()).isBetween(15.0, 22.0);
      assertThat(sample.width()).isEqualTo(192);
      float[][] again = samples.draw(new SplittableRandom(seed)).planes();
      assertThat(again).isDeepEqualTo(sample.planes());
    }
  }

  private static Path dataFolder() {
    String data = System.getProperty("lexyscope.data", "");
    assumeTrue(!data.isEmpty(), "skipped: needs -Dlexyscope.data=DIR with bbbc013");
    return Path.of(data, "bbbc013");
  }

  @Test
  void a_broken_split_is_refused_with_its_line() throws IOException {
    Path csv = folder.resolve("split.csv");
    Files.writeString(csv, "well,split\nA01,train\nA02,tests\n");
    assertThatThrownBy(() -> Bbbc013Split.read(csv))
        .hasMessageContaining("line 3: the split 'tests' is not one of train, validation, test");
    Files.writeString(csv, "well,split\nA01,train\nA01,test\n");
    assertThatThrownBy(() -> Bbbc013Split.read(csv)).hasMessageContaining("line 3 is 'A01,test'");
  }

  @Test
  void a_missing_image_is_named() {
    assertThatThrownBy(() -> Bbbc013Samples.read(folder, List.of("C03"), 0, 0))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("C03_gfp.png")
        .hasMessageContaining("is missing");
  }

  @Test
  void a_nucleus_without_protein_is_unknown_and_one_with_dark_nucleus_is_known() {
    Bbbc013Field field = twoCells();
    boolean[] known = field.known();
    assertThat(known[30 * 100 + 25]).isTrue();
    assertThat(known[30 * 100 + 75]).isFalse();
    assertThat(known[30 * 100 + 50]).isTrue();
  }

  @Test
  void refilling_changes_the_visible_nucleus_and_leaves_far_pixels_alone() {
    Bbbc013Field field = twoCells();
    List<Double> ratios = new ArrayList<>();
    for (int seed = 0; seed < 40; seed++) {
      RefilledVideo video = new RefilledVideo(field, new SplittableRandom(seed));
      float[] pixels = video.mean(0);
      double nucleus = pixels[30 * 100 + 25] - 10.0;
      double ring = pixels[30 * 100 + 25 - 13] - 10.0;
      ratios.add(nucleus / ring);
      assertThat(pixels[30 * 100 + 75]).isCloseTo(10f, within(0.5f));
    }
    assertThat(ratios).allMatch(ratio -> ratio > 0.2 && ratio < 5);
    assertThat(ratios).anyMatch(ratio -> ratio > 1.5).anyMatch(ratio -> ratio < 0.7);
  }

  /** A cell with an emptied nucleus at (25, 30) and one without protein at (75, 30). */
  private static Bbbc013Field twoCells() {
    float[] gfp = new float[100 * 60];
    int[] labels = new int[gfp.length];
    Arrays.fill(gfp, 10);
    for (int i = 0; i < gfp.length; i++) {
      double left = Math.hypot(i % 100 - 25, i / 100 - 30);
      double right = Math.hypot(i % 100 - 75, i / 100 - 30);
      if (left <= 18) {
        gfp[i] = left <= 9 ? 60 : 110;
      }
      labels[i] = left <= 9 ? 1 : right <= 9 ? 2 : 0;
    }
    return Bbbc013Field.of(gfp, new LabelImage(100, 60, labels));
  }
}
