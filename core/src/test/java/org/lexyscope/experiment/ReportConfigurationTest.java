package org.lexyscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lexyscope.run.StrictJson;
import org.lexyscope.train.TrainConfig;

class ReportConfigurationTest {
  /** What docs/training.md offers as an example is what the tables are made with. */
  @ParameterizedTest
  @EnumSource(names = {"PAPER", "SMALL"})
  void the_configurations_in_the_folder_are_those_of_the_experiment(Scale scale)
      throws IOException {
    Path none = Path.of("none");
    ExperimentFolders folders = new ExperimentFolders(none, none, none, none, none);
    TrainConfig expected =
        new Configuration(NetworkKind.TRACK_NET, Encoder.PLAIN, LossKind.DICE)
            .training(
                new ExperimentSettings(scale, Protocol.PUBLISHED, folders, 2), Protocol.PUBLISHED);
    Path file = Path.of("..", "configs", "report-%s.json".formatted(scale.key()));
    assertThat(StrictJson.read(file, TrainConfig.class)).isEqualTo(expected);
  }
}
