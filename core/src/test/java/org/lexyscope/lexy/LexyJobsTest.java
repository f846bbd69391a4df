package org.lexyscope.lexy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.dataset.LexyCell;
import org.lexyscope.dataset.LexyDataset;
import org.lexyscope.dataset.LexyFrame;
import org.lexyscope.dataset.LexyMask;
import org.lexyscope.dataset.LexyScaling;
import org.lexyscope.image.LabelImage;
import org.lexyscope.run.ContentHash;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.run.RunFolder.IfNotEmpty;
import org.lexyscope.simulate.SeedSpace;
import org.lexyscope.simulate.SimulatedVideo;

class LexyJobsTest {
  @TempDir Path out;

  @Test
  void masks_come_from_the_marker_and_cells_are_added_one_by_one() throws IOException {
    assertThat(add(new TwoChannels("one", 2), Optional.empty(), NucleusRule.CENTRE))
        .isEqualTo("C01");
    assertThat(add(new TwoChannels("two", 1), Optional.empty(), NucleusRule.LARGEST))
        .isEqualTo("C02");
    LexyDataset dataset = LexyDataset.open(out);
    assertThat(dataset.cells()).containsExactly("C01", "C02");
    try (LexyCell first = dataset.open("C01", LexyScaling.PUBLISHED);
        LexyCell second = dataset.open("C02", LexyScaling.PUBLISHED)) {
      assertThat(wrongPixels(first.frame(1), true)).isLessThan(30);
      assertThat(wrongPixels(second.frame(0), false)).isLessThan(60);
    }
    assertThat(Files.readAllLines(out.resolve("cells.csv")))
        .contains(
            "C01,2,512,512,one,otsu on channel 2 beside channel 1; nucleus of 44.0 px: centre,plain,0");
    assertThat(out.resolve("preview.png")).isNotEmptyFile();
  }

  @Test
  void the_same_cell_again_changes_nothing_and_another_one_of_its_name_is_refused()
      throws IOException {
    add(new TwoChannels("one", 1), Optional.of("C05"), NucleusRule.CENTRE);
    String before = ContentHash.of(out.resolve("frames"));
    add(new TwoChannels("one", 1), Optional.of("C05"), NucleusRule.CENTRE);
    assertThat(ContentHash.of(out.resolve("frames"))).isEqualTo(before);
    add(new TwoChannels("one", 1), Optional.empty(), NucleusRule.CENTRE);
    assertThat(LexyDataset.open(out).cells()).containsExactly("C05");
    MarkerSettings swapped =
        new MarkerSettings(1, 0, "otsu", OptionalDouble.empty(), NucleusRule.CENTRE);
    assertThatThrownBy(() -> add(new TwoChannels("one", 1), Optional.of("C05"), swapped))
        .hasMessageContaining("Choose another --cell");
    TwoChannels other = new TwoChannels("other", 1);
    assertThatThrownBy(() -> add(other, Optional.of("C05"), NucleusRule.CENTRE))
        .hasMessageContaining("holds a cell C05 already, from one");
    assertThatThrownBy(() -> add(other, Optional.of("cell"), NucleusRule.CENTRE))
        .hasMessageContaining("found 'cell'");
    MarkerSettings third =
        new MarkerSettings(0, 2, "otsu", OptionalDouble.empty(), NucleusRule.CENTRE);
    assertThatThrownBy(() -> add(other, Optional.empty(), third))
        .hasMessageContaining("has 2 channels; --marker-channel asks for number 3");
  }

  @Test
  void a_frame_without_a_nucleus_has_an_empty_mask_and_the_choice_waits_where_it_was() {
    NucleusChoice choice = new NucleusChoice(NucleusRule.CENTRE, 5, 1);
    assertThat(choice.next(row(1, 0, 0, 2, 0))).containsExactly(false, false, false, true, false);
    assertThat(choice.next(row(0, 0, 0, 0, 0))).containsOnly(false);
    assertThat(choice.next(row(1, 1, 0, 0, 2))).containsExactly(false, false, false, false, true);
    NucleusChoice largest = new NucleusChoice(NucleusRule.LARGEST, 5, 1);
    assertThat(largest.next(row(1, 1, 0, 0, 2))).containsExactly(true, true, false, false, false);
    assertThatThrownBy(() -> NucleusRule.named("any")).hasMessageContaining("centre, largest");
  }

  /** Cells three and five are stored inverted and framed; read, they are the truth again. */
  @Test
  void simulated_cells_go_on_after_a_stop_and_read_back_as_their_truth() throws IOException {
    SimulatedCellsSettings settings = new SimulatedCellsSettings(5, 1, 1, 3);
    Progress stop =
        (stage, done, total) -> {
          if (done == 2) {
            throw new CancellationException();
          }
        };
    assertThatThrownBy(() -> simulate(settings, stop)).isInstanceOf(CancellationException.class);
    assertThat(LexyDataset.open(out).cells()).containsExactly("C01", "C02");
    simulate(settings, Progress.NONE);
    LexyDataset dataset = LexyDataset.open(out);
    assertThat(dataset.cells()).hasSize(5);
    for (int number : new int[] {2, 4}) {
      SimulatedVideo video = SimulatedCellDraw.of(settings, number);
      assertThat(SeedSpace.LEXY.contains(video.seed())).isTrue();
      boolean[] truth = new SimulatedCell(video).mask(0);
      try (LexyCell cell = dataset.open(CellTable.name(number + 1), LexyScaling.CORRECTED)) {
        assertThat(cell.frame(0).mask()).isEqualTo(truth);
        assertThat(cell.frameCount()).isEqualTo(video.frameCount());
      }
    }
    assertThat(Files.readAllLines(out.resolve("cells.csv")))
        .anyMatch(line -> line.startsWith("C03") && line.contains(",inverted,"))
        .anyMatch(line -> line.startsWith("C05") && line.contains(",framed,"));
  }

  @Test
  void of_ten_cells_two_are_inverted_and_one_is_framed() {
    List<LexyMask> stored = IntStream.range(0, 10).mapToObj(SimulatedCellsJob::stored).toList();
    assertThat(stored).filteredOn(LexyMask.INVERTED::equals).hasSize(2);
    assertThat(stored).filteredOn(LexyMask.FRAMED::equals).hasSize(1);
    assertThat(SimulatedCellsSettings.published(4))
        .isEqualTo(new SimulatedCellsSettings(10, 21, 41, 4));
  }

  private String add(TwoChannels video, Optional<String> cell, NucleusRule rule)
      throws IOException {
    return add(video, cell, new MarkerSettings(0, 1, "otsu", OptionalDouble.of(44), rule));
  }

  private String add(TwoChannels video, Optional<String> cell, MarkerSettings settings)
      throws IOException {
    try (RunFolder run = RunFolder.open(out, IfNotEmpty.RESUME, "test", Map.of())) {
      String name = new MarkerJob(settings, 2, Progress.NONE).write(video, cell, run);
      run.done();
      return name;
    }
  }

  private void simulate(SimulatedCellsSettings settings, Progress progress) throws IOException {
    try (RunFolder run = RunFolder.open(out, IfNotEmpty.RESUME, "test", settings)) {
      new SimulatedCellsJob(settings, 2, progress).write(run);
      run.done();
    }
  }

  /** Pixels whose mask is not that of the small nucleus one frame on, or of the large one. */
  private static int wrongPixels(LexyFrame frame, boolean small) {
    int wrong = 0;
    for (int i = 0; i < frame.mask().length; i++) {
      int x = i % TwoChannels.EDGE;
      int y = i / TwoChannels.EDGE;
      boolean expected = small ? TwoChannels.inSmall(x, y, 1) : TwoChannels.inLarge(x, y);
      wrong += frame.mask()[i] == expected ? 0 : 1;
    }
    return wrong;
  }

  private static LabelImage row(int... labels) {
    return new LabelImage(labels.length, 1, labels);
  }
}
