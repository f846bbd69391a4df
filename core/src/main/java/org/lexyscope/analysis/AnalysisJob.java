package org.lexyscope.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.lexyscope.run.ContentHash;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.run.RunFolder.IfNotEmpty;
import org.lexyscope.segment.Segmenters;
import org.lexyscope.segment.VideoSegmenter;
import org.lexyscope.video.ReadOptions;
import org.lexyscope.video.Video;
import org.lexyscope.video.VideoReader;

/**
 * Analyses one video into a folder, or several into one folder each; a video that fails does not
 * keep the others from being done.
 */
public final class AnalysisJob {
  /** The folder beside those of several videos, with what they show together. */
  public static final String SUMMARY = "summary";

  private final AnalysisConfig config;
  private final ReadOptions reading;
  private final Optional<Path> nuclei;
  private final Progress progress;

  /**
   * @param nuclei outlines to measure instead of segmenting: a label TIFF or an ImageJ ROI zip
   */
  public AnalysisJob(
      AnalysisConfig config, ReadOptions reading, Optional<Path> nuclei, Progress progress) {
    this.config = config;
    this.reading = reading;
    this.nuclei = nuclei;
    this.progress = progress;
  }

  /**
   * Does all videos, in order.
   *
   * @param out the result folder of a single video; of several, the folder of their folders
   * @throws CancellationException if the progress asked to stop; folders are marked as cancelled
   */
  public List<VideoOutcome> run(List<AnalysisInput> inputs, Path out, IfNotEmpty ifNotEmpty)
      throws IOException {
    if (nuclei.isPresent() && inputs.size() > 1) {
      throw new IllegalArgumentException(
          "--nuclei holds the outlines of one video; %d videos were given."
              .formatted(inputs.size()));
    }
    List<VideoOutcome> outcomes = new ArrayList<>();
    try (VideoSegmenter segmenter = segmenter()) {
      for (AnalysisInput input : inputs) {
        Path folder = inputs.size() == 1 ? out : out.resolve(input.name());
        outcomes.add(outcome(input, folder, segmenter, ifNotEmpty));
      }
    }
    if (inputs.size() > 1) {
      SummaryFiles.write(outcomes, out.resolve(SUMMARY));
    }
    return outcomes;
  }

  /** Outlines from a file take the place of a segmenter. */
  private VideoSegmenter segmenter() throws IOException {
    return nuclei.isPresent()
        ? new GivenNuclei(nuclei.get())
        : Segmenters.byName(config.model(), config.nucleusDiameterPx(), config.threads());
  }

  private VideoOutcome outcome(
      AnalysisInput input, Path folder, VideoSegmenter segmenter, IfNotEmpty ifNotEmpty) {
    try {
      if (ifNotEmpty == IfNotEmpty.RESUME && RunFolder.stateOf(folder).equals("done")) {
        return kept(input, folder);
      }
      return analyse(input, folder, segmenter, ifNotEmpty);
    } catch (IOException | IllegalArgumentException failure) {
      return new VideoOutcome.Failed(input, folder, failure);
    } catch (OutOfMemoryError full) {
      return new VideoOutcome.Failed(
          input, folder, new IOException(AnalysisMemory.exhausted(input.name()), full));
    }
  }

  private VideoOutcome kept(AnalysisInput input, Path folder) throws IOException {
    try (Video video = VideoReader.open(input.file(), reading)) {
      RunFolder.requireSameSettings(folder, settings(input));
      return new VideoOutcome.Kept(input, folder, KeptResult.read(folder, video, configOf(input)));
    }
  }

  private VideoOutcome analyse(
      AnalysisInput input, Path folder, VideoSegmenter segmenter, IfNotEmpty ifNotEmpty)
      throws IOException {
    try (Video video = VideoReader.open(input.file(), reading);
        RunFolder run = RunFolder.open(folder, ifNotEmpty, "analyze", settings(input))) {
      Analysis analysis = new Analysis(configOf(input), progress);
      AnalysisResult result = run.finish(open -> analysis.run(video, segmenter, open));
      return new VideoOutcome.Analysed(input, folder, result);
    }
  }

  private AnalysisConfig configOf(AnalysisInput input) throws IOException {
    return input.light().isPresent()
        ? config.withLight(LightFile.read(input.light().get()))
        : config;
  }

  private Map<String, Object> settings(AnalysisInput input) throws IOException {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("input", input);
    settings.put("inputSha256", ContentHash.of(input.file()));
    settings.put("reading", reading);
    settings.put("nuclei", nuclei);
    settings.put("analysis", configOf(input));
    return settings;
  }
}
