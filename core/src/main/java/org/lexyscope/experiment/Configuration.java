package org.lexyscope.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lexyscope.augment.CropDataSettings;
import org.lexyscope.augment.PublishedCropAugmentSettings;
import org.lexyscope.augment.PublishedPreviousMaskSettings;
import org.lexyscope.torch.MemoryLayout;
import org.lexyscope.train.EngineSettings;
import org.lexyscope.train.TrainConfig;

/** One row of the report's tables: a network with an encoder, trained with a loss. */
public record Configuration(NetworkKind network, Encoder encoder, LossKind loss) {
  private static final long SEED = 1;

  /** The rows of a network's tables, in the report's order. */
  public static List<Configuration> of(NetworkKind network) {
    List<Configuration> all = new ArrayList<>();
    for (Encoder encoder : Encoder.values()) {
      for (LossKind loss : LossKind.values()) {
        all.add(new Configuration(network, encoder, loss));
      }
    }
    return all;
  }

  /** The rows of a protocol: as published all nine; corrected only those with Dice loss. */
  public static List<Configuration> of(NetworkKind network, Protocol protocol) {
    return of(network).stream()
        .filter(row -> protocol == Protocol.PUBLISHED || row.loss() == LossKind.DICE)
        .toList();
  }

  /** A short name for folders: {@code track-net_vgg16_dice}. */
  public String key() {
    return "%s_%s_%s".formatted(word(network), word(encoder), word(loss));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What the report's tables call the row. */
  public String name() {
    return encoder.published() + ", " + loss.published();
  }

  /**
   * Its training.
   *
   * @param masks how the masks of earlier frames are made: as the experiment's protocol says, or by
   *     one of their own
   */
  TrainConfig training(ExperimentSettings settings, Protocol masks) {
    Scale scale = settings.scale();
    Protocol protocol = settings.protocol();
    boolean published = protocol == Protocol.PUBLISHED;
    return new TrainConfig(
        protocol == masks ? key() : key() + "_" + masks.key() + "-masks",
        SEED,
        new CropDataSettings(
            network.inputs(),
            new PublishedCropAugmentSettings(published),
            network.inputs().hasPrevious()
                ? masks.previous()
                : PublishedPreviousMaskSettings.DEFAULT,
            protocol.contrastScatter(),
            scale.batchSize(),
            SEED),
        network.settings(encoder.settings(scale), scale.normalisation()),
        loss.settings(),
        scale.optimiser(),
        scale.epochs(network, protocol),
        new EngineSettings("auto", settings.threads(), false, MemoryLayout.CONTIGUOUS),
        settings.start(encoder));
  }
}
