package org.lexyscope.experiment;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lexyscope.pretrained.FirstLayer;
import org.lexyscope.train.EncoderWeightsSettings;
import org.lexyscope.train.InitialWeightsSettings;
import org.lexyscope.train.TrainConfig;

/**
 * What every table of an experiment has in common.
 *
 * @param folders where it reads and writes
 * @param threads of an operator on the CPU
 */
public record ExperimentSettings(
    Scale scale, Protocol protocol, ExperimentFolders folders, int threads) {

  /** Where tables and networks of this scale and protocol lie. */
  Path folder() {
    return folders.of(scale, protocol);
  }

  /** The training of a row with earlier masks by a protocol of their own. */
  TrainConfig training(Configuration row, Protocol masks) {
    return row.training(this, masks);
  }

  TrainConfig training(Configuration row) {
    return row.training(this, protocol);
  }

  /** What an encoder's weights start from: those of ImageNet at full width, as in the report. */
  Optional<InitialWeightsSettings> start(Encoder encoder) {
    FirstLayer firstLayer =
        protocol == Protocol.PUBLISHED ? FirstLayer.PUBLISHED : FirstLayer.CORRECTED;
    return scale == Scale.PAPER
        ? encoder
            .imageNet()
            .map(
                file ->
                    new EncoderWeightsSettings(
                        folders.pretrained().resolve(file.fileName()), firstLayer))
        : Optional.empty();
  }

  /** What must be the same for a table to be gone on with. */
  Map<String, String> recorded() {
    return new TreeMap<>(
        Map.of(
            "scale", scale.key(),
            "protocol", protocol.key(),
            "crops", folders.crops().toString(),
            "sequences", folders.sequences().toString(),
            "lexy", folders.lexy().toString()));
  }
}
