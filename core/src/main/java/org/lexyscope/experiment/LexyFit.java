package org.lexyscope.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexyscope.augment.LexyDataSettings;
import org.lexyscope.dataset.LexyScaling;
import org.lexyscope.torch.MemoryLayout;
import org.lexyscope.train.EngineSettings;
import org.lexyscope.train.ModelWeightsSettings;
import org.lexyscope.train.TrainConfig;

/**
 * One fit of Table 7: a U-Net with Dice loss on all LEXY cells but one.
 *
 * @param pretrained whether it starts from the network of Table 1
 * @param heldOut the cell it is scored on
 * @param run from 1; each has a seed of its own
 */
record LexyFit(Encoder encoder, boolean pretrained, String heldOut, int run) {
  /** The fits of a protocol: as published two encoders, twice; corrected the plain one, once. */
  static List<LexyFit> all(Protocol protocol, List<String> cells) {
    boolean published = protocol == Protocol.PUBLISHED;
    List<LexyFit> fits = new ArrayList<>();
    for (boolean pretrained : new boolean[] {false, true}) {
      for (Encoder encoder :
          published ? List.of(Encoder.PLAIN, Encoder.VGG16) : List.of(Encoder.PLAIN)) {
        for (int run = 1; run <= (published ? 2 : 1); run++) {
          for (String cell : cells) {
            fits.add(new LexyFit(encoder, pretrained, cell, run));
          }
        }
      }
    }
    return fits;
  }

  /** The line of the table it belongs to, as the report calls it. */
  String row() {
    String network = encoder == Encoder.PLAIN ? "U-Net" : encoder.published() + " U-Net";
    return pretrained ? "pre-trained " + network : network;
  }

  /** A short name for folders. */
  String key() {
    return "lexy_%s%s_%s_run%d"
        .formatted(pretrained ? "pretrained-" : "", encoder.key(), heldOut, run);
  }

  /** The network of Table 1 that a pretrained one starts from. */
  Configuration origin() {
    return new Configuration(NetworkKind.U_NET, encoder, LossKind.DICE);
  }

  TrainConfig training(ExperimentSettings settings, TrainedNetworks networks) {
    Scale scale = settings.scale();
    boolean published = settings.protocol() == Protocol.PUBLISHED;
    return new TrainConfig(
        key(),
        run,
        new LexyDataSettings(
            heldOut,
            published ? LexyScaling.PUBLISHED : LexyScaling.CORRECTED,
            published,
            scale.batchSize(),
            run),
        NetworkKind.U_NET.settings(encoder.settings(scale), scale.normalisation()),
        LossKind.DICE.settings(),
        scale.optimiser(),
        scale.lexyEpochs(),
        new EngineSettings("auto", settings.threads(), false, MemoryLayout.CONTIGUOUS),
        pretrained
            ? Optional.of(new ModelWeightsSettings(networks.model(settings.training(origin()))))
            : settings.start(encoder));
  }
}
