package org.lexyscope.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexyscope.kinetics.RateTable;
import org.lexyscope.kinetics.Rates;
import org.lexyscope.measure.Ring;
import org.lexyscope.measure.Trace;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.segment.MaskUncertainty;
import org.lexyscope.segment.VideoSegmenter;
import org.lexyscope.track.Detection;
import org.lexyscope.track.Detections;
import org.lexyscope.track.LinkedLabels;
import org.lexyscope.track.Track;
import org.lexyscope.track.Tracker;
import org.lexyscope.video.LabelVideo;
import org.lexyscope.video.Video;

/**
 * From a video to a run folder: segment, link, measure, fit, report. The files are listed in
 * docs/files.md.
 */
public final class Analysis {
  private final AnalysisConfig config;
  private final Progress progress;

  public Analysis(AnalysisConfig config, Progress progress) {
    this.config = config;
    this.progress = progress;
  }

  /**
   * Segments a video and measures what was found.
   *
   * @throws IOException if a frame cannot be read or a result not be written
   */
  public AnalysisResult run(Video video, VideoSegmenter segmenter, RunFolder run)
      throws IOException {
    requireChannel(video, config.channel());
    int channel = config.nucleusChannel().orElse(config.channel());
    requireChannel(video, channel);
    AnalysisMemory.require(video);
    try (LabelVideo detected = segmenter.segment(video, channel, run.scratch(), progress)) {
      return measure(video, detected, segmenter.notes(), segmenter.uncertainty(), run);
    }
  }

  private AnalysisResult measure(
      Video video,
      LabelVideo detected,
      List<String> segmentationNotes,
      Optional<MaskUncertainty> uncertainty,
      RunFolder run)
      throws IOException {
    requireSameShape(video, detected);
    List<List<Detection>> perFrame = Detections.of(detected, progress);
    List<Track> tracks = new Tracker(config.track()).link(perFrame);
    Ring ring = config.ring().inPixels(video.calibration().pixelSizeUm(), diameterPx(perFrame));
    LinkedLabels nuclei = LinkedLabels.filled(detected, tracks);
    List<Trace> traces =
        Measuring.measure(video, config.channel(), nuclei, uncertainty, ring, run, progress);
    Rates fitted = TraceRates.fit(video, config, traces);
    Rates rates =
        uncertainty.map(known -> TraceRates.widened(fitted, traces, known)).orElse(fitted);

    TracesCsv.of(traces, video.calibration(), rates.volumeRatio().value(), uncertainty)
        .write(run.file("traces.csv"));
    RateTable.of(rates).write(run.file("rates.csv"));

    List<String> notes = new ArrayList<>(video.notes());
    notes.addAll(segmentationNotes);
    notes.addAll(AnalysisNotes.of(video, ring, traces, rates));
    AnalysisResult result = new AnalysisResult(video.name(), traces, rates, config.light(), notes);
    run.put("notes", notes);
    run.put("cells", traces.size());
    ReportFiles.write(video, config, nuclei, result, run, progress);
    return result;
  }

  private static double diameterPx(List<List<Detection>> perFrame) {
    double[] diameters =
        perFrame.stream()
            .flatMap(List::stream)
            .filter(detection -> !detection.touchesBorder())
            .mapToDouble(Detection::diameterPx)
            .sorted()
            .toArray();
    return diameters.length == 0 ? 0 : diameters[diameters.length / 2];
  }

  private static void requireChannel(Video video, int channel) throws IOException {
    if (channel >= video.channelCount()) {
      throw new IOException(
          "[%s] has %d channel%s; channel %d was asked for. Channels are counted from 1."
              .formatted(
                  video.name(),
                  video.channelCount(),
                  video.channelCount() == 1 ? "" : "s",
                  channel + 1));
    }
  }

  private static void requireSameShape(Video video, LabelVideo labels) throws IOException {
    if (video.width() != labels.width()
        || video.height() != labels.height()
        || video.frameCount() != labels.frameCount()) {
      throw new IOException(
          "[%s] has %d frames of %dx%d, the label video %d frames of %dx%d. Give labels of this very video."
              .formatted(
                  video.name(),
                  video.frameCount(),
                  video.width(),
                  video.height(),
                  labels.frameCount(),
                  labels.width(),
                  labels.height()));
    }
  }
}
