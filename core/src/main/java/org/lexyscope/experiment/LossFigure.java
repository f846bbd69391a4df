package org.lexyscope.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lexyscope.run.Csv;
import org.lexyscope.run.CsvRows;

/** The report's Figures 7 to 9: the validation loss of a network's nine configurations. */
final class LossFigure {
  private static final String[] LOSSES = {
    "epoch", "step", "learning_rate", "training_loss", "validation_loss"
  };

  private LossFigure() {}

  /**
   * Writes {@code figureN.png} and {@code figureN.csv}.
   *
   * @param number 7 for U-Net, 8 for Track-Net, 9 for Siam-Net
   * @param runs by configuration: where {@code losses.csv} of its training lies
   */
  static void write(Path folder, int number, List<Configuration> rows, List<Path> runs)
      throws IOException {
    Curves curves =
        new Curves(
            "Figure %d: validation loss of %s"
                .formatted(number, rows.getFirst().network().published()),
            "epoch",
            "loss");
    Csv csv = new Csv("encoder", "loss", "epoch", "step", "training_loss", "validation_loss");
    for (int row = 0; row < rows.size(); row++) {
      Configuration configuration = rows.get(row);
      List<List<String>> losses = CsvRows.read(runs.get(row).resolve("losses.csv"), LOSSES);
      for (List<String> cells : losses) {
        csv.add(
            configuration.encoder().published(),
            configuration.loss().published(),
            cells.get(0),
            cells.get(1),
            cells.get(3),
            cells.get(4));
      }
      curves.add(configuration.name(), column(losses, 0), column(losses, 4));
    }
    csv.write(folder.resolve("figure%d.csv".formatted(number)));
    curves.writePng(folder.resolve("figure%d.png".formatted(number)));
  }

  private static double[] column(List<List<String>> rows, int column) {
    return rows.stream().mapToDouble(cells -> Double.parseDouble(cells.get(column))).toArray();
  }
}
