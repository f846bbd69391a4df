package org.lexyscope.evaluate;

import java.util.List;
import org.lexyscope.run.Csv;

/** The scores of videos as tables, one row a frame, a nucleus, a rate or a video. */
public final class ScoreTables {
  private ScoreTables() {}

  /** One row a frame. */
  public static Csv images(List<VideoScore> videos) {
    Csv table =
        new Csv(
            "group",
            "video",
            "frame",
            "true",
            "predicted",
            "found",
            "found_60",
            "found_70",
            "found_80",
            "found_90",
            "f1",
            "precision",
            "recall",
            "matched_dice",
            "foreground_dice",
            "mask_dice",
            "sensitivity",
            "specificity",
            "hausdorff_px",
            "hausdorff_um",
            "hausdorff_canny_px",
            "empty");
    for (VideoScore video : videos) {
      double umPerPx = video.pixelSizeUm().orElse(Double.NaN);
      for (FrameScore frame : video.frames()) {
        LabelScore labels = frame.labels();
        MaskScore mask = frame.mask();
        table.add(
            video.group(),
            video.name(),
            frame.frame(),
            labels.trueCount(),
            labels.predictedCount(),
            labels.matchedCount(),
            frame.iou().foundCounts().get(1),
            frame.iou().foundCounts().get(2),
            frame.iou().foundCounts().get(3),
            frame.iou().foundCounts().get(4),
            labels.f1(),
            labels.precision(),
            labels.recall(),
            labels.matchedDice(),
            labels.foregroundDice(),
            mask.dice(),
            mask.sensitivity(),
            mask.specificity(),
            mask.hausdorffPx(),
            mask.hausdorffPx() * umPerPx,
            mask.hausdorffCannyPx(),
            mask.empty() ? 1 : 0);
      }
    }
    return table;
  }

  /** One row a nucleus and frame, false positives included. */
  public static Csv nuclei(List<VideoScore> videos) {
    Csv table =
        new Csv(
            "group",
            "video",
            "frame",
            "kind",
            "true_label",
            "predicted_label",
            "true_nc",
            "nc",
            "bin",
            "dice",
            "nc_error",
            "confidence",
            "concentration_ratio",
            "image_bias",
            "scatter");
    for (VideoScore video : videos) {
      for (NucleusScore nucleus : video.nuclei()) {
        table.add(
            video.group(),
            video.name(),
            nucleus.frame(),
            nucleus.kind(),
            nucleus.trueLabel(),
            nucleus.predictedLabel(),
            nucleus.trueRatio(),
            nucleus.ratio(),
            ContrastBin.ofRatio(nucleus.trueRatio()).map(ContrastBin::word).orElse(""),
            nucleus.dice(),
            nucleus.ratioError(),
            nucleus.confidence(),
            nucleus.concentrationRatio(),
            nucleus.imageBias(),
            nucleus.scatter());
      }
    }
    return table;
  }

  /** One row a cell and phase. */
  public static Csv rates(List<VideoScore> videos) {
    Csv table =
        new Csv(
            "group",
            "video",
            "cell",
            "phase",
            "true_rate",
            "physical_export",
            "physical_import",
            "rate",
            "rate_low",
            "rate_high",
            "error");
    for (VideoScore video : videos) {
      for (RateScore rate : video.rates()) {
        table.add(
            video.group(),
            video.name(),
            rate.cell(),
            rate.phase(),
            rate.trueRate(),
            rate.physicalExport(),
            rate.physicalImport(),
            rate.rate(),
            rate.low(),
            rate.high(),
            rate.error());
      }
    }
    return table;
  }

  /** One row a step of probability that any pixel has. */
  static Csv pixels(PixelCounts counts) {
    Csv table = new Csv("probability_of_255", "pixels", "nuclear");
    for (int step = 0; step < PixelCounts.STEPS; step++) {
      if (counts.pixels(step) > 0) {
        table.add(step, counts.pixels(step), counts.nuclear(step));
      }
    }
    return table;
  }

  /** One row a video. */
  public static Csv videos(List<VideoScore> videos) {
    Csv table = new Csv("group", "video", "pixel_size_um", "links_true", "links_found", "seconds");
    for (VideoScore video : videos) {
      table.add(
          video.group(),
          video.name(),
          video.pixelSizeUm().orElse(Double.NaN),
          video.links().trueCount(),
          video.links().foundCount(),
          video.seconds());
    }
    return table;
  }
}
