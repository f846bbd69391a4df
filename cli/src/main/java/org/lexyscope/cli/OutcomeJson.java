package org.lexyscope.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.lexyscope.analysis.AnalysisInput;
import org.lexyscope.analysis.AnalysisJob;
import org.lexyscope.analysis.AnalysisResult;
import org.lexyscope.analysis.VideoOutcome;
import org.lexyscope.analysis.VideoOutcome.Analysed;
import org.lexyscope.analysis.VideoOutcome.Failed;
import org.lexyscope.analysis.VideoOutcome.Kept;
import org.lexyscope.kinetics.CellRate;
import org.lexyscope.kinetics.Phase;
import org.lexyscope.kinetics.PhaseFit.Converged;
import org.lexyscope.kinetics.Rates;
import org.lexyscope.run.RunFolder;

/** How videos ended, for other programs; docs/files.md lists the keys. */
final class OutcomeJson {
  private OutcomeJson() {}

  /**
   * One object for all videos.
   *
   * @param out the folder of the analysis
   */
  static ObjectNode of(List<VideoOutcome> outcomes, Path out) throws IOException {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode videos = json.putArray("videos");
    for (VideoOutcome outcome : outcomes) {
      ObjectNode video = videos.addObject();
      putInput(outcome.input(), video);
      video.put("folder", absolute(outcome.folder()));
      switch (outcome) {
        case Analysed done -> putResult("done", done.folder(), done.result(), video);
        case Kept kept -> putResult("kept", kept.folder(), kept.result(), video);
        case Failed failed ->
            video.put("state", "failed").put("error", String.valueOf(failed.cause().getMessage()));
      }
    }
    if (outcomes.size() > 1) {
      json.put("summary", absolute(out.resolve(AnalysisJob.SUMMARY)));
    }
    return json;
  }

  private static void putInput(AnalysisInput input, ObjectNode video) {
    video.put("file", absolute(input.file())).put("name", input.name());
    video.put("condition", input.condition()).put("replicate", input.replicate());
  }

  private static void putResult(String state, Path folder, AnalysisResult result, ObjectNode video)
      throws IOException {
    video.put("state", state).put("cells", result.traces().size());
    video.put("frames", result.rates().axis().frameCount());
    video.set("files", RunFolder.read(folder).path("files"));
    ArrayNode phases = video.putArray("phases");
    result.rates().phases().forEach(phase -> putPhase(phase, result.rates(), phases.addObject()));
    ArrayNode notes = video.putArray("notes");
    result.notes().forEach(notes::add);
  }

  private static void putPhase(Phase phase, Rates rates, ObjectNode json) {
    double[] fitted =
        rates.cells().stream()
            .filter(cell -> cell.phase().equals(phase))
            .map(CellRate::fit)
            .map(fit -> fit instanceof Converged converged ? converged : null)
            .filter(Objects::nonNull)
            .mapToDouble(converged -> converged.rate().value())
            .toArray();
    double sum = 0;
    for (double rate : fitted) {
      sum += rate;
    }
    json.put("phase", phase.name()).put("firstFrame", phase.firstFrame());
    json.put("lastFrame", phase.endFrame() - 1).put("fittedCells", fitted.length);
    json.set("meanRate", JsonOption.number(sum / fitted.length));
    json.put("rateUnit", rates.axis().unit().rateWord());
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }
}
