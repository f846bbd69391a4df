package org.lexyscope.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.image.Window;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.run.RunFolder.IfNotEmpty;
import org.lexyscope.segment.ModelFolder;
import org.lexyscope.segment.Segmenters;
import org.lexyscope.segment.VideoSegmenter;
import org.lexyscope.video.LabelVideo;
import org.lexyscope.video.ReadOptions;
import org.lexyscope.video.Video;
import org.lexyscope.video.VideoReader;

class RefineJobTest {
  @TempDir Path folder = Path.of("");
  private Path video;
  private Path out;

  @BeforeEach
  void makeVideo() throws IOException {
    video = Corrected.video(folder.resolve("cell.tif"));
    out = folder.resolve("out");
  }

  @Test
  void a_model_learns_from_corrected_frames_and_is_checked_on_one_held_out() throws IOException {
    Path model = Corrected.model(folder.resolve("tiny"), 6, 4);

    RefineResult result = run(config(files(0, 2, 5), model, 26), IfNotEmpty.REFUSE);

    assertThat(RunFolder.stateOf(out)).isEqualTo("done");
    List<Double> losses = losses(out);
    assertThat(losses).hasSize(2);
    assertThat(losses.getLast()).isLessThan(losses.getFirst());
    assertThat(Files.readAllLines(out.resolve("check.csv")))
        .hasSize(2)
        .startsWith("frame,nuclei,f1_before,f1_after,dice_before,dice_after")
        .last()
        .asString()
        .startsWith("2,9,");
    assertThat(result.check().orElseThrow().frame()).isEqualTo(2);
    assertThat(result.model().description().name()).isEqualTo("tiny-refined");
    assertThat(result.model().description().scores()).containsKey("held_out_f1_after");
    assertThat(result.model().card())
        .contains("from the model tiny (" + ModelFolder.open(model).fingerprint() + ")")
        .contains("on the video cell.tif, frames 1, 3, 6 (counted from 1)")
        .contains("Held-out frame 3 (counted from 1), 9 nuclei: F1 ")
        .endsWith("# Tiny\n");
    assertThat(out.resolve(".scratch")).doesNotExist();
    assertThat(framesSegmentedWith(out.resolve("model"))).isEqualTo(Corrected.FRAMES);
  }

  @Test
  void with_one_labelled_frame_it_is_said_that_none_could_be_held_out() throws IOException {
    Path model = Corrected.model(folder.resolve("tiny"), 1, 4);
    RefineResult result = run(config(files(3), model, 2), IfNotEmpty.REFUSE);
    assertThat(result.check()).isEmpty();
    assertThat(out.resolve("check.csv")).doesNotExist();
    assertThat(result.notes()).anyMatch(note -> note.startsWith("Only one frame is labelled"));
    assertThat(result.notes()).contains("Nuclei of about 20.1 px (the median of the labels).");
  }

  @Test
  void a_refinement_that_was_stopped_goes_on_to_the_same_losses() throws IOException {
    Path model = Corrected.model(folder.resolve("tiny"), 1, 4);
    RefineConfig config = config(files(3), model, 26);
    Progress stopping =
        (stage, done, total) -> {
          if (stage.equals("refine: training") && done == 20) {
            throw new CancellationException();
          }
        };
    assertThatThrownBy(() -> new RefineJob(config, stopping).run(out, IfNotEmpty.REFUSE))
        .isInstanceOf(CancellationException.class);
    assertThat(RunFolder.stateOf(out)).isEqualTo("cancelled");
    run(config, IfNotEmpty.RESUME);
    List<Double> resumed = losses(out);
    out = folder.resolve("again");
    run(config, IfNotEmpty.REFUSE);
    assertThat(resumed).isEqualTo(losses(out)).hasSize(2);
  }

  @Test
  void labels_that_were_corrected_again_are_no_reason_to_go_on() throws IOException {
    Path model = Corrected.model(folder.resolve("tiny"), 1, 4);
    run(config(files(3), model, 2), IfNotEmpty.REFUSE);
    assertThatThrownBy(() -> run(config(files(4), model, 2), IfNotEmpty.RESUME))
        .hasMessageContaining("checkpoint.safetensors] was made with other settings");
  }

  @Test
  void nuclei_of_a_marker_channel_are_learnt_from_and_the_notes_say_so() throws IOException {
    Path model = Corrected.model(folder.resolve("tiny"), 1, 4);
    RefineResult result = run(config(new MarkerChannel(0), model, 2), IfNotEmpty.REFUSE);
    assertThat(result.notes().getFirst())
        .startsWith("Nuclei were found in channel 1 by the threshold 'local', not by a person");
    assertThat(result.check().orElseThrow().before().trueCount()).isEqualTo(9);
    assertThatThrownBy(() -> run(config(new MarkerChannel(1), model, 2), IfNotEmpty.OVERWRITE))
        .hasMessage("[cell.tif] has 1 channels; --marker-channel asks for number 2.");
  }

  @Test
  void a_region_without_a_nucleus_is_refused_before_anything_is_written() throws IOException {
    Path model = Corrected.model(folder.resolve("tiny"), 1, 4);
    RefineConfig all = config(files(3), model, 2);
    RefineConfig corner = within(all, new Window(0, 0, 8, 8));
    assertThatThrownBy(() -> run(corner, IfNotEmpty.REFUSE))
        .hasMessageStartingWith("No labelled nucleus lies in the --region of cell.tif");
    assertThat(out).doesNotExist();
    run(within(all, new Window(0, 0, 32, 96)), IfNotEmpty.REFUSE);
    assertThat(RunFolder.stateOf(out)).isEqualTo("done");
  }

  @Test
  void a_model_of_another_kind_is_refused() throws IOException {
    Path model = Corrected.model(folder.resolve("two"), 2, 3);
    assertThatThrownBy(() -> run(config(files(3), model, 2), IfNotEmpty.REFUSE))
        .hasMessageStartingWith(
            "Model tiny has 2 input channels, 3 output channels and intensities scaled by 'asinh'; refining needs 1 or 6, 3 or 4 ");
    assertThatThrownBy(() -> run(config(files(3), video, 2), IfNotEmpty.REFUSE))
        .hasMessageContaining("cell.tif] is no model folder.");
  }

  @Test
  void settings_that_cannot_be_are_refused() {
    LabelSource labels = new MarkerChannel(0);
    assertThatThrownBy(() -> config(labels, video, 0))
        .hasMessage("Learning needs at least 1 step and 1 thread, found 0 and 1.");
    assertThatThrownBy(() -> new MarkerChannel(-1))
        .hasMessageContaining("found --marker-channel 0");
    assertThatThrownBy(() -> new LabelFiles(List.of())).hasMessageContaining("--labels");
  }

  private RefineResult run(RefineConfig config, IfNotEmpty ifNotEmpty) throws IOException {
    return new RefineJob(config, Progress.NONE).run(out, ifNotEmpty);
  }

  private LabelFiles files(int... labelled) throws IOException {
    Path file = folder.resolve("labels.tif");
    Files.deleteIfExists(file);
    Corrected.labels(file, Corrected.FRAMES, labelled);
    return new LabelFiles(List.of(LabelFile.parse(file.toString())));
  }

  private RefineConfig config(LabelSource labels, Path model, int steps) {
    return new RefineConfig(
        video,
        ReadOptions.NONE,
        0,
        labels,
        List.of(),
        Optional.empty(),
        model.toString(),
        OptionalDouble.empty(),
        steps,
        1);
  }

  private static RefineConfig within(RefineConfig all, Window region) {
    return new RefineConfig(
        all.video(),
        all.reading(),
        all.channel(),
        all.labels(),
        all.frames(),
        Optional.of(region),
        all.model(),
        all.nucleusDiameterPx(),
        all.steps(),
        all.threads());
  }

  /** The validation losses, which are of the labelled frames. */
  private static List<Double> losses(Path run) throws IOException {
    return Files.readAllLines(run.resolve("losses.csv")).stream()
        .skip(1)
        .map(line -> Double.valueOf(line.split(",", -1)[4]))
        .toList();
  }

  /** A refined model is one that {@code analyze --model} takes. */
  private int framesSegmentedWith(Path model) throws IOException {
    try (Video cell = VideoReader.open(video, ReadOptions.NONE);
        VideoSegmenter segmenter =
            Segmenters.byName(model.toString(), OptionalDouble.of(Corrected.DIAMETER_PX), 1);
        LabelVideo found =
            segmenter.segment(
                cell, 0, Files.createDirectories(folder.resolve("scratch")), Progress.NONE)) {
      return found.frameCount();
    }
  }
}
