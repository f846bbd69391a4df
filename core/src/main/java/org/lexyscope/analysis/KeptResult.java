package org.lexyscope.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lexyscope.measure.Trace;
import org.lexyscope.run.RunFolder;
import org.lexyscope.video.Video;

/**
 * The result of a run that was done before, from the files it left: its traces are read, with the
 * seven digits they were written with, and the rates fitted to them again.
 */
final class KeptResult {
  private KeptResult() {}

  /**
   * Reads a run's folder.
   *
   * @param video the one it was made from
   * @param config the settings it was made with
   */
  static AnalysisResult read(Path folder, Video video, AnalysisConfig config) throws IOException {
    List<Trace> traces = TracesCsv.read(folder.resolve("traces.csv"), video.calibration());
    List<String> notes = new ArrayList<>();
    RunFolder.read(folder).path("notes").forEach(note -> notes.add(note.asText()));
    return new AnalysisResult(
        video.name(), traces, TraceRates.fit(video, config, traces), config.light(), notes);
  }
}
