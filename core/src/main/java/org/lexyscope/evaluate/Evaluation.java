package org.lexyscope.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexyscope.run.AtomicFile;
import org.lexyscope.run.Csv;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.video.LabelVideo;
import org.lexyscope.video.Video;

/**
 * Segmenters on videos with truth, to a folder of scores: for each segmenter {@code images.csv},
 * {@code nuclei.csv}, {@code rates.csv} and {@code videos.csv}, for all together {@code
 * summary.csv}, {@code objects.csv} and {@code report.html}.
 *
 * <p>Each video's scores are written as soon as they are known, and a video whose scores stand in
 * the folder is not scored again.
 */
public final class Evaluation {
  private final RunFolder run;
  private final Progress progress;

  /**
   * @param run an open folder
   */
  public Evaluation(RunFolder run, Progress progress) {
    this.run = run;
    this.progress = progress;
  }

  /**
   * Scores every segmenter on every video and writes all tables.
   *
   * @param title of the page
   * @return the summary of each segmenter, in order
   */
  public Map<String, List<SummaryRow>> run(
      String title, List<NamedSegmenter> segmenters, List<TruthSource> videos) throws IOException {
    long total = (long) segmenters.size() * videos.size();
    long done = 0;
    for (TruthSource source : videos) {
      for (NamedSegmenter segmenter : segmenters) {
        Path folder = folder(segmenter.name(), source.name());
        if (!ScoreFiles.areIn(folder)) {
          score(segmenter, source, folder);
        }
        progress.update("evaluate", ++done, total);
      }
    }
    Map<String, List<VideoScore>> scores = new LinkedHashMap<>();
    for (NamedSegmenter segmenter : segmenters) {
      List<VideoScore> ofSegmenter = new ArrayList<>();
      for (TruthSource source : videos) {
        ofSegmenter.add(ScoreFiles.read(folder(segmenter.name(), source.name())));
      }
      scores.put(segmenter.name(), ofSegmenter);
    }
    return write(title, scores);
  }

  /** Writes the tables and the page of scores that are known already. */
  public Map<String, List<SummaryRow>> write(String title, Map<String, List<VideoScore>> scores)
      throws IOException {
    Map<String, List<SummaryRow>> summary = new LinkedHashMap<>();
    for (Map.Entry<String, List<VideoScore>> model : scores.entrySet()) {
      summary.put(model.getKey(), SummaryRow.of(model.getValue()));
      write(model.getKey() + "/images.csv", ScoreTables.images(model.getValue()));
      write(model.getKey() + "/nuclei.csv", ScoreTables.nuclei(model.getValue()));
      write(model.getKey() + "/rates.csv", ScoreTables.rates(model.getValue()));
      write(model.getKey() + "/videos.csv", ScoreTables.videos(model.getValue()));
    }
    SummaryTable.of(summary).write(run.file("summary.csv"));
    ObjectTable.csv("model", ObjectRow.of(scores)).write(run.file("objects.csv"));
    AtomicFile.writeString(
        run.file("report.html"), new EvaluationPage(title, scores, summary, this::picture).html());
    return summary;
  }

  private void score(NamedSegmenter segmenter, TruthSource source, Path folder) throws IOException {
    TruthVideo truth = source.opener().open();
    Files.createDirectories(folder);
    long startedNanos = System.nanoTime();
    try (Video video = truth.video();
        LabelVideo labels = segmenter.segmenter().segment(video, 0, run.scratch(), Progress.NONE)) {
      double seconds = (System.nanoTime() - startedNanos) / 1e9;
      boolean causal = segmenter.segmenter().isCausal();
      VideoScore score =
          VideoScorer.score(truth, labels, causal, Progress.NONE).withSeconds(seconds);
      Optional<VideoScore.FrameDice> worst = score.worstFrame();
      if (worst.isPresent()) {
        int frame = worst.get().frame();
        byte[] picture =
            OutlinePicture.png(video.frame(frame, 0), truth.nuclei(frame), labels.labels(frame));
        AtomicFile.write(folder.resolve(ScoreFiles.PICTURE), out -> out.write(picture));
      }
      ScoreFiles.write(folder, score);
    }
  }

  /** The folder of one video's scores, whose files belong to the run. */
  private Path folder(String segmenter, String video) throws IOException {
    String folder = segmenter + "/videos/" + video;
    for (String name : ScoreFiles.NAMES) {
      run.file(folder + "/" + name);
    }
    return run.file(folder + "/" + ScoreFiles.LAST).resolveSibling("");
  }

  /** The picture of a video's worst frame, empty when there is none. */
  private byte[] picture(String segmenter, String video) throws IOException {
    Path file = folder(segmenter, video).resolve(ScoreFiles.PICTURE);
    return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
  }

  private void write(String name, Csv table) throws IOException {
    Path file = run.file(name);
    Files.createDirectories(file.resolveSibling(""));
    table.write(file);
  }
}
