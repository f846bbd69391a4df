package org.lexyscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.analysis.VideoOutcome.Analysed;
import org.lexyscope.analysis.VideoOutcome.Failed;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.run.RunFolder.IfNotEmpty;
import org.lexyscope.video.PixelType;
import org.lexyscope.video.ReadOptions;
import org.lexyscope.video.TiffBuilder;
import org.lexyscope.video.TiffStackWriter;

/** Videos with nothing in them, or too much: what the whole line makes of them. */
class BadVideoTest {
  private static final int DEFLATE = 8;
  private static final int COMPRESSION_TAG = 259;

  @TempDir Path temp;

  @Test
  void a_single_frame_has_ratios_and_no_rates() throws IOException {
    Path video = TwoDiscs.write(temp.resolve("one.tif"), 1);
    assertThat(analysed(video, Optional.empty()).traces()).hasSize(2);
    assertThat(Files.readAllLines(out().resolve("traces.csv"))).hasSize(3);
    assertThat(Files.readAllLines(out().resolve("rates.csv"))).hasSize(1);
    assertThat(out().resolve("report.html")).content().contains("A single frame has no kinetics");
    assertThat(out().resolve("figure.png")).isNotEmptyFile();
  }

  @Test
  void constant_frames_have_no_nuclei() throws IOException {
    float[] grey = new float[96 * 64];
    Arrays.fill(grey, 100);
    Path video = temp.resolve("constant.tif");
    try (TiffStackWriter writer =
        TiffStackWriter.ofFrames(video, 96, 64, PixelType.UINT16, Calibration.UNKNOWN)) {
      for (int frame = 0; frame < 3; frame++) {
        writer.write(new Frame(96, 64, grey));
      }
      writer.complete();
    }
    for (String model : List.of("otsu", "li", "local", "default")) {
      Path folder = temp.resolve(model);
      VideoOutcome outcome = outcome(video, model, Optional.empty(), folder);
      assertThat(((Analysed) outcome).result().traces()).isEmpty();
    }
  }

  @Test
  void without_nuclei_the_run_is_done_with_empty_tables_and_a_page_that_says_so()
      throws IOException {
    Path video = TwoDiscs.write(temp.resolve("discs.tif"), 3);
    Path labels = temp.resolve("none.tif");
    try (TiffStackWriter writer =
        TiffStackWriter.ofLabels(labels, TwoDiscs.SIZE, TwoDiscs.SIZE, Calibration.UNKNOWN)) {
      for (int frame = 0; frame < 3; frame++) {
        writer.write(LabelImage.empty(TwoDiscs.SIZE, TwoDiscs.SIZE));
      }
      writer.complete();
    }
    AnalysisResult result = analysed(video, Optional.of(labels));
    assertThat(result.notes()).anyMatch(note -> note.startsWith("No nucleus was found"));
    assertThat(RunFolder.stateOf(out())).isEqualTo("done");
    assertThat(Files.readAllLines(out().resolve("traces.csv"))).hasSize(1);
    assertThat(Files.readAllLines(out().resolve("rates.csv"))).hasSize(1);
    assertThat(out().resolve("report.html")).content().contains("No nucleus was found in 3 frames");
    for (String name : List.of("nuclei.tif", "cells.tif", "rois.zip", "overlay.gif")) {
      assertThat(out().resolve(name)).isNotEmptyFile();
    }
  }

  @Test
  void pixels_that_are_no_numbers_fail_the_run_with_their_place() throws IOException {
    Path video =
        TiffBuilder.littleEndian()
            .floatPage(2, 2, 1, 2, 3, 4)
            .floatPage(2, 2, 1, Float.NaN, 3, 4)
            .write(temp.resolve("nan.tif"));
    String message = "[nan.tif] frame 1, channel 1: pixel x=1, y=0 is NaN";
    assertThat(failure(video)).hasMessageStartingWith(message);
    assertThat(RunFolder.stateOf(out())).isEqualTo("failed");
    assertThat(RunFolder.read(out()).path("error").asText()).startsWith(message);
  }

  @Test
  void a_damaged_frame_fails_the_run_and_is_named() throws IOException {
    Path video = TwoDiscs.write(temp.resolve("discs.tif"), 6);
    byte[] bytes = Files.readAllBytes(video);
    Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 2_000, (byte) 0xff);
    Files.write(video, bytes);
    assertThat(failure(video)).hasMessageMatching("\\[discs.tif\\] frame [23] .*");
    assertThat(RunFolder.stateOf(out())).isEqualTo("failed");
    assertThat(out().resolve("nuclei.tif")).doesNotExist();
  }

  /** Such a frame can be read, and is too large for what comes after. */
  @Test
  void a_frame_too_large_to_be_analysed_is_refused_before_it_is_read() throws IOException {
    int width = 60_000;
    int height = (int) (Runtime.getRuntime().maxMemory() / 20 / width);
    Path video =
        TiffBuilder.littleEndian()
            .strip(
                width, height, 8, "", Map.of(COMPRESSION_TAG, (long) DEFLATE), new byte[] {1, 2, 3})
            .write(temp.resolve("wide.tif"));
    assertThat(failure(video))
        .hasMessageStartingWith("[wide.tif] frames are 60000x" + height + " pixels: working on one")
        .hasMessageContaining(" GB are available. Crop or bin the video, or give Java more memory:")
        .hasMessageContaining("JDK_JAVA_OPTIONS=-Xmx");
    assertThat(RunFolder.stateOf(out())).isEqualTo("failed");
  }

  @Test
  void what_is_no_video_leaves_no_folder_behind() throws IOException {
    Path video = Files.createFile(temp.resolve("empty.tif"));
    assertThat(failure(video)).hasMessageContaining("[empty.tif] is empty (0 bytes)");
    assertThat(failure(temp.resolve("none.tif"))).hasMessageContaining("does not exist");
    assertThat(out()).doesNotExist();
  }

  private AnalysisResult analysed(Path video, Optional<Path> nuclei) throws IOException {
    return ((Analysed) outcome(video, "otsu", nuclei, out())).result();
  }

  private Exception failure(Path video) throws IOException {
    return ((Failed) outcome(video, "otsu", Optional.empty(), out())).cause();
  }

  private static VideoOutcome outcome(Path video, String model, Optional<Path> nuclei, Path folder)
      throws IOException {
    return new AnalysisJob(AnalysisConfig.withModel(model), ReadOptions.NONE, nuclei, Progress.NONE)
        .run(AnalysisInput.of(List.of(video), Optional.empty()), folder, IfNotEmpty.REFUSE)
        .getFirst();
  }

  private Path out() {
    return temp.resolve("out");
  }
}
