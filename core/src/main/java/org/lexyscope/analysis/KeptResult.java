package org.lexyscope.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexyscope.kinetics.Rates;
import org.lexyscope.measure.Trace;
import org.lexyscope.run.RunFolder;
import org.lexyscope.run.StrictJson;
import org.lexyscope.segment.MaskUncertainty;
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
    JsonNode record = RunFolder.read(folder);
    record.path("notes").forEach(note -> notes.add(note.asText()));
    JsonNode known = record.path(Analysis.UNCERTAINTY);
    Optional<MaskUncertainty> uncertainty =
        known.isMissingNode()
            ? Optional.empty()
            : Optional.of(StrictJson.read(known, MaskUncertainty.class, folder.toString()));
    Rates rates = TraceRates.fit(video, config, traces, uncertainty);
    return new AnalysisResult(video.name(), traces, rates, config.light(), notes);
  }
}
