package org.lexyscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ij.ImagePlus;
import ij.io.Opener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.analysis.VideoOutcome.Analysed;
import org.lexyscope.analysis.VideoOutcome.Failed;
import org.lexyscope.analysis.VideoOutcome.Kept;
import org.lexyscope.kinetics.CellRate;
import org.lexyscope.kinetics.PhaseFit.Converged;
import org.lexyscope.measure.Trace;
import org.lexyscope.measure.TracePoint;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.run.RunFolder.IfNotEmpty;
import org.lexyscope.video.ReadOptions;

/** The whole line on a video whose answer is known. */
class AnalysisJobTest {
  @TempDir Path temp;
  private Path video = Path.of("");

  @BeforeEach
  void writeVideo() throws IOException {
    video = TwoDiscs.write(temp.resolve("discs.tif"));
  }

  @Test
  void both_nuclei_are_followed_and_their_ratio_is_the_true_one() throws IOException {
    List<Trace> traces = analyse(List.of(video)).traces();
    assertThat(traces).hasSize(2);
    for (Trace trace : traces) {
      for (TracePoint point : trace.points().subList(0, 4)) {
        double truth = TwoDiscs.nucleus(point.frame()) / TwoDiscs.cytosol(point.frame());
        assertThat(point.ncRatio()).isCloseTo(truth, within(0.1 * truth));
      }
    }
  }

  @Test
  void the_rate_is_the_one_the_video_was_made_with() throws IOException {
    List<CellRate> rates = analyse(List.of(video)).rates().cells();
    assertThat(rates).isNotEmpty();
    assertThat(rates)
        .anySatisfy(
            rate ->
                assertThat(rate.fit())
                    .isInstanceOfSatisfying(
                        Converged.class,
                        fit ->
                            assertThat(fit.rate().value())
                                .isCloseTo(
                                    TwoDiscs.RATE_PER_S, within(0.25 * TwoDiscs.RATE_PER_S))));
  }

  @Test
  void every_file_of_the_table_is_written_and_opens() throws IOException {
    analyse(List.of(video));
    for (String name : List.of("traces.csv", "rates.csv", "report.html", "run.json")) {
      assertThat(out().resolve(name)).isNotEmptyFile();
    }
    ImagePlus nuclei = new Opener().openImage(out().resolve("nuclei.tif").toString());
    assertThat(nuclei.getNFrames()).isEqualTo(TwoDiscs.FRAMES);
    assertThat(nuclei.getCalibration().pixelWidth).isCloseTo(0.5, within(1e-6));
    assertThat(out().resolve("cells.tif")).isNotEmptyFile();
    assertThat(out().resolve("rois.zip")).isNotEmptyFile();
    assertThat(out().resolve(".scratch")).doesNotExist();
    assertThat(RunFolder.stateOf(out())).isEqualTo("done");
  }

  @Test
  void a_video_that_fails_does_not_keep_the_others_from_being_done() throws IOException {
    Path text = Files.writeString(temp.resolve("notes.tif"), "not a video");
    List<VideoOutcome> outcomes =
        job(Progress.NONE).run(inputs(text, video), out(), IfNotEmpty.REFUSE);
    assertThat(outcomes.get(0))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.cause()).hasMessageContaining("notes.tif"));
    assertThat(outcomes.get(1)).isInstanceOf(Analysed.class);
    assertThat(out().resolve("discs/report.html")).exists();
  }

  @Test
  void resuming_keeps_what_is_done() throws IOException {
    analyse(List.of(video));
    List<VideoOutcome> again = job(Progress.NONE).run(inputs(video), out(), IfNotEmpty.RESUME);
    assertThat(again.getFirst()).isInstanceOf(Kept.class);
  }

  @Test
  void a_kept_run_has_the_result_it_had_and_stands_in_the_summary() throws IOException {
    Path copy = Files.copy(video, temp.resolve("copy.tif"));
    AnalysisResult first =
        ((Analysed) job(Progress.NONE).run(inputs(video, copy), out(), IfNotEmpty.REFUSE).get(0))
            .result();
    Path table = out().resolve("summary/rates.csv");
    List<String> before = Files.readAllLines(table);
    List<VideoOutcome> again =
        job(Progress.NONE).run(inputs(video, copy), out(), IfNotEmpty.RESUME);
    assertThat(again.getFirst()).isInstanceOf(Kept.class);
    requireSameTraces(((Kept) again.getFirst()).result().traces(), first.traces());
    assertThat(before).hasSizeGreaterThan(3);
    assertThat(Files.readAllLines(table)).hasSameSizeAs(before);
    assertThat(out().resolve("summary/report.html")).content().contains("4 cells in 2 videos");
  }

  /** Tables hold seven digits. */
  private static void requireSameTraces(List<Trace> actual, List<Trace> expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int cell = 0; cell < actual.size(); cell++) {
      List<TracePoint> points = actual.get(cell).points();
      List<TracePoint> truth = expected.get(cell).points();
      assertThat(points)
          .extracting(TracePoint::flags)
          .isEqualTo(truth.stream().map(TracePoint::flags).toList());
      for (int index = 0; index < points.size(); index++) {
        assertThat(points.get(index).nucleus()).isCloseTo(truth.get(index).nucleus(), within(1e-3));
        assertThat(points.get(index).cytosol()).isCloseTo(truth.get(index).cytosol(), within(1e-3));
        assertThat(points.get(index).areaPx()).isCloseTo(truth.get(index).areaPx(), within(1e-3));
      }
    }
  }

  @Test
  void a_run_with_other_settings_or_a_damaged_table_is_not_kept() throws IOException {
    analyse(List.of(video));
    AnalysisJob other =
        new AnalysisJob(
            AnalysisConfig.withModel("li"), ReadOptions.NONE, Optional.empty(), Progress.NONE);
    assertThat(((Failed) other.run(inputs(video), out(), IfNotEmpty.RESUME).getFirst()).cause())
        .hasMessageContaining("holds a run with other settings");
    Path table = out().resolve("traces.csv");
    Files.writeString(table, Files.readString(table) + "3,four\n");
    assertThat(resumeFailure()).hasMessageContaining("traces.csv] line 50 is '3,four'");
    Files.delete(table);
    assertThat(resumeFailure()).hasMessageContaining("traces.csv] is missing");
  }

  private Exception resumeFailure() throws IOException {
    return ((Failed) job(Progress.NONE).run(inputs(video), out(), IfNotEmpty.RESUME).getFirst())
        .cause();
  }

  @Test
  void a_cancelled_run_says_so_and_can_be_resumed() throws IOException {
    Progress stop =
        (stage, done, total) -> {
          if (stage.equals("measure") && done == 3) {
            throw new CancellationException();
          }
        };
    assertThatThrownBy(() -> job(stop).run(inputs(video), out(), IfNotEmpty.REFUSE))
        .isInstanceOf(CancellationException.class);
    assertThat(RunFolder.stateOf(out())).isEqualTo("cancelled");
    assertThat(out().resolve("nuclei.tif")).doesNotExist();
    job(Progress.NONE).run(inputs(video), out(), IfNotEmpty.RESUME);
    assertThat(RunFolder.stateOf(out())).isEqualTo("done");
  }

  @Test
  void a_channel_that_is_not_there_is_named_with_those_that_are() throws IOException {
    AnalysisConfig config =
        new AnalysisConfig(
            4,
            AnalysisConfig.withModel("otsu").nucleusChannel(),
            "otsu",
            AnalysisConfig.withModel("otsu").nucleusDiameterPx(),
            AnalysisConfig.withModel("otsu").ring(),
            AnalysisConfig.withModel("otsu").track(),
            Optional.empty(),
            AnalysisConfig.withModel("otsu").volumeRatio(),
            1);
    VideoOutcome outcome =
        new AnalysisJob(config, ReadOptions.NONE, Optional.empty(), Progress.NONE)
            .run(inputs(video), out(), IfNotEmpty.REFUSE)
            .getFirst();
    assertThat(((Failed) outcome).cause())
        .hasMessage(
            "[discs.tif] has 1 channel; channel 5 was asked for. Channels are counted from 1.");
    assertThat(RunFolder.stateOf(out())).isEqualTo("failed");
  }

  @Test
  void nuclei_from_a_file_give_the_same_traces_as_finding_them() throws IOException {
    List<Trace> found = analyse(List.of(video)).traces();
    Path labels = Files.move(out().resolve("nuclei.tif"), temp.resolve("mine.tif"));
    AnalysisJob job =
        new AnalysisJob(
            AnalysisConfig.withModel("otsu"), ReadOptions.NONE, Optional.of(labels), Progress.NONE);
    VideoOutcome again =
        job.run(inputs(video), temp.resolve("again"), IfNotEmpty.REFUSE).getFirst();
    List<Trace> measured = ((Analysed) again).result().traces();
    assertThat(measured)
        .extracting(Trace::cell)
        .isEqualTo(found.stream().map(Trace::cell).toList());
    assertThat(measured.getFirst().points().getFirst().ncRatio())
        .isEqualTo(found.getFirst().points().getFirst().ncRatio());
  }

  private AnalysisResult analyse(List<Path> files) throws IOException {
    VideoOutcome outcome =
        job(Progress.NONE)
            .run(AnalysisInput.of(files, Optional.empty()), out(), IfNotEmpty.REFUSE)
            .getFirst();
    if (outcome instanceof Failed failed) {
      throw new IOException(failed.cause());
    }
    return ((Analysed) outcome).result();
  }

  private static List<AnalysisInput> inputs(Path... files) throws IOException {
    return AnalysisInput.of(List.of(files), Optional.empty());
  }

  private static AnalysisJob job(Progress progress) {
    return new AnalysisJob(
        AnalysisConfig.withModel("otsu"), ReadOptions.NONE, Optional.empty(), progress);
  }

  private Path out() {
    return temp.resolve("out");
  }
}
