package org.lexyscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lexyscope.evaluate.UncertaintyJob;
import org.lexyscope.evaluate.UncertaintyScore;
import org.lexyscope.segment.MaskUncertainty;
import org.lexyscope.segment.ModelFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code lexyscope model calibrate}: how far what is measured in a model's masks may be trusted.
 */
@Command(
    name = "calibrate",
    description =
        "Fit the uncertainty of N/C and the flag 'review' to scores on validation videos, and write it into the model's description.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lexyscope evaluate --model out/model --data simulated-validation --videos 6 --out scores",
      "  lexyscope model calibrate out/model --scores scores/model",
      "  lexyscope model calibrate out/model --scores scores/model --check test/model --table uncertainty.csv"
    })
final class CalibrateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "A model folder.")
  private Path model = Path.of("");

  @Option(
      names = "--scores",
      required = true,
      paramLabel = "DIR",
      description = "The model's folder in what 'evaluate' wrote of validation videos.")
  private Path scores = Path.of("");

  @Option(
      names = "--check",
      paramLabel = "DIR",
      description =
          "Its folder in what 'evaluate' wrote of test videos: shows how often intervals hold there, each preset with what was fitted to the others.")
  private @Nullable Path check;

  @Option(names = "--table", paramLabel = "FILE", description = "Also write what --check shows.")
  private @Nullable Path table;

  @Override
  public Integer call() throws IOException {
    MaskUncertainty fitted = UncertaintyJob.calibrate(ModelFolder.open(model), scores);
    System.out.println(
        String.format(
            Locale.ROOT,
            "Scale of the error of ln(N/C): %.4f + (%.4f + %.4f |ln N/C|) (1 - confidence) + %.2f scatter; 90 %% interval: %.2f times as much.%nMasks of a confidence below %.3f ask for review.%nLog-odds of pixels: %.2f + %.2f times the network's. The error of ln(rate) beside the fit's: %.2f times that scale.",
            fitted.floor(),
            fitted.doubt(),
            fitted.doubtTimesContrast(),
            fitted.noise(),
            fitted.quantile90(),
            fitted.reviewBelow(),
            fitted.pixels().offset(),
            fitted.pixels().slope(),
            fitted.rateDoubt()));
    if (check != null) {
      print(UncertaintyJob.check(scores, check));
    }
    return 0;
  }

  private void print(List<UncertaintyScore> shown) throws IOException {
    System.out.println(
        String.format(
            "%-10s %-9s %8s %9s %11s %15s %15s %12s %6s %9s %12s %16s",
            "group",
            "bin",
            "nuclei",
            "coverage",
            "half-width",
            "if constant",
            "flag precision",
            "flag recall",
            "rates",
            "coverage",
            "pixel error",
            "raw pixel error"));
    for (UncertaintyScore row : shown) {
      System.out.println(
          String.format(
              Locale.ROOT,
              "%-10s %-9s %8d %9.3f %11.4f %15.4f %15.3f %12.3f %6d %9.3f %12.4f %16.4f",
              row.group(),
              row.bin(),
              row.nuclei(),
              row.coverage(),
              row.medianHalfWidth(),
              row.constantHalfWidth(),
              row.flagPrecision(),
              row.flagRecall(),
              row.rates(),
              row.rateCoverage(),
              row.pixelError(),
              row.rawPixelError()));
    }
    if (table != null) {
      UncertaintyScore.table(shown).write(table);
    }
  }
}
