package org.lexyscope.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lexyscope.run.Csv;

/** The table {@code summary.csv}; docs/measures.md explains the columns. */
public final class SummaryTable {
  private static final String[] HEADER = {
    "model",
    "group",
    "contrast",
    "images",
    "nuclei",
    "dice_mean",
    "dice_sd",
    "dice_median",
    "worst_frame_dice",
    "f1_mean",
    "f1_sd",
    "f1_median",
    "nc_error_median",
    "rates",
    "rate_error_median",
    "links",
    "link_accuracy",
    "single_images",
    "single_dice_mean",
    "single_dice_sd",
    "single_dice_median",
    "sensitivity_mean",
    "specificity_mean",
    "hausdorff_px_mean",
    "hausdorff_px_median",
    "hausdorff_um_mean",
    "empty"
  };

  private SummaryTable() {}

  /**
   * One row a model, group and contrast bin.
   *
   * @param byModel the rows of each model, in order
   */
  public static Csv of(Map<String, List<SummaryRow>> byModel) {
    Csv table = new Csv(HEADER);
    byModel.forEach((model, rows) -> rows.forEach(row -> table.add(cells(model, row))));
    return table;
  }

  private static Object[] cells(String model, SummaryRow row) {
    List<Object> cells = new ArrayList<>();
    cells.add(model);
    cells.add(row.group());
    cells.add(row.bin().map(ContrastBin::word).orElse("all"));
    cells.addAll(List.of(row.images(), row.nuclei()));
    addSpread(cells, row.dice());
    cells.add(row.worstDice().mean());
    addSpread(cells, row.f1());
    cells.add(row.ratioError().median());
    cells.addAll(List.of(row.rateError().count(), row.rateError().median()));
    cells.addAll(List.of(row.links().trueCount(), row.links().accuracy()));
    SummaryRow.SingleCells single = row.single();
    cells.add(single.dice().count());
    addSpread(cells, single.dice());
    cells.addAll(List.of(single.sensitivity().mean(), single.specificity().mean()));
    cells.addAll(List.of(single.hausdorffPx().mean(), single.hausdorffPx().median()));
    cells.addAll(List.of(single.hausdorffUm().mean(), single.empty()));
    return cells.toArray();
  }

  private static void addSpread(List<Object> cells, Spread spread) {
    cells.addAll(List.of(spread.mean(), spread.sd(), spread.median()));
  }
}
