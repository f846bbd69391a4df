package org.lexyscope.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.image.LabelImage;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.segment.VideoSegmenter;
import org.lexyscope.video.LabelStore;
import org.lexyscope.video.LabelVideo;

class EvaluationTest {
  @TempDir Path folder;

  /**
   * Answers with the true nuclei moved by some pixels, without the second one in the frames given.
   */
  private static NamedSegmenter shifted(String name, int shiftPx, List<Integer> lostIn) {
    VideoSegmenter segmenter =
        (video, channel, scratch, progress) -> {
          LabelStore store =
              LabelStore.open(scratch, name + video.name(), video.width(), video.height());
          for (int frame = store.frameCount(); frame < video.frameCount(); frame++) {
            LabelImage labels = DiscTruth.nuclei(frame, shiftPx);
            for (int pixel = 0; pixel < labels.labels().length; pixel++) {
              if (lostIn.contains(frame) && labels.labels()[pixel] == 2) {
                labels.labels()[pixel] = 0;
              }
            }
            store.append(labels, new float[0]);
          }
          return store;
        };
    return new NamedSegmenter(name, segmenter);
  }

  private VideoScore score(NamedSegmenter segmenter) throws IOException {
    return score(segmenter, false);
  }

  private VideoScore score(NamedSegmenter segmenter, boolean causal) throws IOException {
    DiscTruth truth = new DiscTruth("discs");
    try (LabelVideo labels = segmenter.segmenter().segment(truth, 0, folder, Progress.NONE)) {
      return VideoScorer.score(truth, labels, causal, Progress.NONE);
    }
  }

  @Test
  void the_truth_itself_is_faultless() throws IOException {
    VideoScore score = score(shifted("truth", 0, List.of()));
    assertThat(score.frames()).allMatch(frame -> frame.labels().f1() == 1);
    assertThat(score.nuclei()).hasSize(32).allMatch(n -> n.ratioError() == 0 && n.dice() == 1);
    assertThat(score.rates()).hasSize(2).allMatch(rate -> rate.error() == 0);
    assertThat(score.links()).isEqualTo(new LinkScore(30, 30));
  }

  @Test
  void the_true_ratio_and_rate_are_those_put_in() throws IOException {
    VideoScore score = score(shifted("truth", 0, List.of()));
    double fraction = DiscTruth.fraction(0);
    assertThat(score.nuclei().getFirst().trueRatio())
        .isCloseTo(3 * fraction / (1 - fraction), within(0.01));
    assertThat(score.rates().getFirst().trueRate()).isCloseTo(DiscTruth.RATE_PER_S, within(2e-4));
    assertThat(score.rates().getFirst().phase()).isEqualTo("light");
  }

  @Test
  void a_shift_costs_dice_and_a_lost_nucleus_costs_links_where_hindsight_is_barred()
      throws IOException {
    VideoScore score = score(shifted("shifted", 2, List.of(5)), true);
    assertThat(score.nuclei().getFirst().dice()).isBetween(0.8, 0.95);
    assertThat(score.nuclei().getFirst().ratioError()).isBetween(0.001, 0.3);
    assertThat(score.frames().get(5).labels().matchedCount()).isEqualTo(1);
    assertThat(score.links()).isEqualTo(new LinkScore(30, 28));
    VideoScore filled = score(shifted("shifted", 2, List.of(5)));
    assertThat(filled.frames().get(5).labels().matchedCount()).isEqualTo(2);
    assertThat(filled.links()).isEqualTo(new LinkScore(30, 30));
  }

  @Test
  void an_evaluation_writes_its_tables_and_goes_on_where_it_ended() throws IOException {
    List<String> opened = new ArrayList<>();
    List<TruthSource> videos = List.of(source("discs-1", opened), source("discs-2", opened));
    List<NamedSegmenter> segmenters =
        List.of(shifted("exact", 0, List.of()), shifted("off", 3, List.of()));
    Map<String, List<SummaryRow>> first = evaluate(RunFolder.IfNotEmpty.REFUSE, segmenters, videos);
    assertThat(opened).hasSize(4);
    assertThat(rows(first, "exact").getFirst().dice().mean()).isEqualTo(1);
    assertThat(rows(first, "off").getFirst().dice().mean()).isLessThan(0.9);

    Files.delete(folder.resolve("out/off/videos/discs-2/video.csv"));
    Map<String, List<SummaryRow>> again = evaluate(RunFolder.IfNotEmpty.RESUME, segmenters, videos);
    assertThat(opened).hasSize(5);
    assertThat(again).isEqualTo(first);
    assertThat(Files.readAllLines(folder.resolve("out/summary.csv"))).hasSize(9);
    assertThat(Files.readAllLines(folder.resolve("out/objects.csv")).get(1))
        .startsWith("exact,discs,32,64,64,1,1,1,1,1,1,1,1,1,1,1,");
    assertThat(Files.readAllLines(folder.resolve("out/off/nuclei.csv"))).hasSize(65);
    assertThat(Files.readString(folder.resolve("out/report.html")))
        .contains("Two discs &lt;test&gt;", "Worst frames of off", "src=\"data:image/png;base64,");
  }

  private static List<SummaryRow> rows(Map<String, List<SummaryRow>> summary, String model) {
    return summary.getOrDefault(model, List.of());
  }

  private static TruthSource source(String name, List<String> opened) {
    return new TruthSource(
        name,
        () -> {
          opened.add(name);
          return new DiscTruth(name);
        });
  }

  private Map<String, List<SummaryRow>> evaluate(
      RunFolder.IfNotEmpty ifNotEmpty, List<NamedSegmenter> segmenters, List<TruthSource> videos)
      throws IOException {
    try (RunFolder run = RunFolder.open(folder.resolve("out"), ifNotEmpty, "evaluate", Map.of())) {
      Map<String, List<SummaryRow>> rows =
          new Evaluation(run, Progress.NONE).run("Two discs <test>", segmenters, videos);
      run.done();
      return rows;
    }
  }
}
