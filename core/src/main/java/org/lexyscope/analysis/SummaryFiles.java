package org.lexyscope.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lexyscope.analysis.VideoOutcome.Failed;
import org.lexyscope.analysis.VideoOutcome.Measured;
import org.lexyscope.image.LightProtocol;
import org.lexyscope.kinetics.CellRate;
import org.lexyscope.kinetics.PhaseFit.Converged;
import org.lexyscope.kinetics.Rates;
import org.lexyscope.kinetics.TimeAxis;
import org.lexyscope.report.CellTraces;
import org.lexyscope.report.RateRows;
import org.lexyscope.report.SummaryInput;
import org.lexyscope.report.SummaryInput.Failure;
import org.lexyscope.report.SummaryPage;
import org.lexyscope.report.SummaryVideo;
import org.lexyscope.report.TimeUnit;
import org.lexyscope.run.Csv;

/** {@code summary/} of several videos: a page by condition, and all rates in one table. */
final class SummaryFiles {
  private SummaryFiles() {}

  static void write(List<VideoOutcome> outcomes, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<SummaryVideo> videos = new ArrayList<>();
    List<Failure> missing = new ArrayList<>();
    Csv rates =
        new Csv(
            "file",
            "condition",
            "replicate",
            "cell",
            "phase",
            "rate",
            "rate_low",
            "rate_high",
            "half_time",
            "plateau",
            "rate_unit",
            "flags");
    TimeUnit unit = unitOf(outcomes);
    for (VideoOutcome outcome : outcomes) {
      String file = outcome.input().file().toString();
      switch (outcome) {
        case Measured done -> {
          if (ReportFiles.timeUnit(done.result().rates().axis()) == unit) {
            videos.add(video(done));
            addRates(done, rates);
          } else {
            missing.add(new Failure(file, "its times are in another unit; give --frame-interval"));
          }
        }
        case Failed failed ->
            missing.add(new Failure(file, String.valueOf(failed.cause().getMessage())));
      }
    }
    rates.write(folder.resolve("rates.csv"));
    SummaryPage.write(
        new SummaryInput(videos.size() + " videos", unit, videos, missing),
        folder.resolve("report.html"));
  }

  private static TimeUnit unitOf(List<VideoOutcome> outcomes) {
    for (VideoOutcome outcome : outcomes) {
      if (outcome instanceof Measured done) {
        return ReportFiles.timeUnit(done.result().rates().axis());
      }
    }
    return TimeUnit.FRAMES;
  }

  private static SummaryVideo video(Measured done) {
    Rates rates = done.result().rates();
    TimeAxis axis = rates.axis();
    AnalysisInput input = done.input();
    return new SummaryVideo(
        input.name(),
        input.condition().isEmpty() ? "all" : input.condition(),
        input.replicate().isEmpty() ? input.name() : input.replicate(),
        Arrays.stream(axis.times()).boxed().toList(),
        CellTraces.of(done.result().traces(), rates),
        RateRows.of(rates),
        done.result().light().orElse(LightProtocol.DARK));
  }

  private static void addRates(Measured done, Csv csv) {
    AnalysisInput input = done.input();
    for (CellRate rate : done.result().rates().cells()) {
      Object[] numbers =
          rate.fit() instanceof Converged fit
              ? new Object[] {
                fit.rate().value(),
                fit.rate().low(),
                fit.rate().high(),
                fit.halfTime().value(),
                fit.plateau().value()
              }
              : new Object[] {"", "", "", "", ""};
      csv.add(
          input.name(),
          input.condition(),
          input.replicate(),
          rate.cell(),
          rate.phase().name(),
          numbers[0],
          numbers[1],
          numbers[2],
          numbers[3],
          numbers[4],
          done.result().rates().axis().unit().rateWord(),
          rate.flagText());
    }
  }
}
