package org.lexyscope.experiment;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lexyscope.dataset.Crop;
import org.lexyscope.dataset.Sequence;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;

/**
 * The report's Supplementary Figures 1 to 3: two test crops and two frames of a sequence, and what
 * each configuration of a network answers. Examples are taken at fixed places of the test part,
 * never chosen by their scores.
 */
final class SupplementJob {
  private static final double[] CROPS_AT = {0.25, 0.7};
  private static final double SEQUENCE_AT = 0.5;
  private static final int LATE_FRAME = 23;

  private final ExperimentSettings settings;
  private final TrainedNetworks networks;

  SupplementJob(ExperimentSettings settings, TrainedNetworks networks) {
    this.settings = settings;
    this.networks = networks;
  }

  void write(RunFolder run, Progress progress) throws IOException {
    for (NetworkKind network : NetworkKind.values()) {
      figure(run, network, progress);
    }
  }

  private void figure(RunFolder run, NetworkKind network, Progress progress) throws IOException {
    CropScoring crops = CropScoring.open(settings);
    SequenceScoring sequences = SequenceScoring.open(settings);
    List<Crop> examples = new ArrayList<>();
    for (double at : CROPS_AT) {
      examples.add(crops.example(at));
    }
    Sequence sequence = sequences.example(SEQUENCE_AT);
    int[] frames = {0, Math.min(LATE_FRAME, sequence.frameCount() - 1)};
    PanelSheet sheet =
        new PanelSheet(List.of("crop", "crop", "frame 1", "frame " + (frames[1] + 1)));
    List<BufferedImage> images = new ArrayList<>();
    examples.forEach(crop -> images.add(Panel.image(crop.pixels(), crop.edgePx())));
    for (int frame : frames) {
      images.add(Panel.image(sequence.frames()[frame], sequence.edgePx()));
    }
    sheet.add("image", images);
    for (Configuration row : Configuration.of(network, settings.protocol())) {
      sheet.add(row.name(), answers(row, crops, sequences, examples, sequence, frames, progress));
    }
    String file =
        "figure-s%d_%s.png"
            .formatted(1 + List.of(NetworkKind.values()).indexOf(network), network.key());
    sheet.writePng(run.file(file));
  }

  private List<BufferedImage> answers(
      Configuration row,
      CropScoring crops,
      SequenceScoring sequences,
      List<Crop> examples,
      Sequence sequence,
      int[] frames,
      Progress progress)
      throws IOException {
    List<BufferedImage> panels = new ArrayList<>();
    try (Masker masker =
        new Masker(networks.get(settings.training(row), progress), row.network().inputs())) {
      boolean[][] masks = crops.masks(examples, 0, masker);
      for (int n = 0; n < masks.length; n++) {
        Crop crop = examples.get(n);
        panels.add(Panel.prediction(crop.pixels(), masks[n], crop.mask(), crop.edgePx()));
      }
      List<boolean[][]> followed = sequences.masks(List.of(sequence), 0, masker);
      for (int frame : frames) {
        panels.add(
            Panel.prediction(
                sequence.frames()[frame],
                followed.get(frame)[0],
                sequence.masks()[frame],
                sequence.edgePx()));
      }
    }
    return panels;
  }
}
