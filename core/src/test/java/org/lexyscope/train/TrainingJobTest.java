package org.lexyscope.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.augment.AugmentSettings;
import org.lexyscope.augment.DataFolders;
import org.lexyscope.augment.NucleusDataSettings;
import org.lexyscope.dataset.SimulatedPoolSettings;
import org.lexyscope.loss.CrossEntropyDiceSettings;
import org.lexyscope.network.Network;
import org.lexyscope.network.Normalisation;
import org.lexyscope.network.UNetSettings;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.run.RunFolder.IfNotEmpty;
import org.lexyscope.segment.ModelFolder;
import org.lexyscope.torch.MemoryLayout;

class TrainingJobTest {
  @TempDir Path folder = Path.of("");

  @Test
  void a_configuration_becomes_a_model_folder() throws IOException {
    Path nowhere = folder.resolve("none");
    DataFolders folders =
        new DataFolders(
            nowhere, nowhere, nowhere, nowhere, nowhere, nowhere, folder.resolve("cache"));
    Path out = folder.resolve("out");

    ModelFolder model = new TrainingJob(tiny(), folders).run(out, IfNotEmpty.REFUSE, Progress.NONE);

    assertThat(RunFolder.stateOf(out)).isEqualTo("done");
    assertThat(model.description().name()).isEqualTo("tiny");
    assertThat(model.description().training().path("seed").asLong()).isEqualTo(3);
    assertThat(model.card()).contains("validation_loss").contains("\"base\" : 2");
    try (Network network = model.network()) {
      assertThat(network.settings()).isEqualTo(tiny().network());
    }
    for (String file : List.of("run.json", "losses.csv", "losses.png", Trainer.CHECKPOINT)) {
      assertThat(out.resolve(file)).isNotEmptyFile();
    }
  }

  private static TrainConfig tiny() {
    AugmentSettings augment = new AugmentSettings(32, 14, 40, 1, 0, 0, 0, 0, 0, 0, 0);
    return new TrainConfig(
        "tiny",
        3,
        new NucleusDataSettings(
            new SimulatedPoolSettings(1, 1, 0, 64), 1, 1, 0, 0, 1, 4, 0, augment, 2, 7),
        new UNetSettings(1, 4, 2, 1, Normalisation.BATCH),
        new CrossEntropyDiceSettings(List.of(1.0, 1.0, 1.0, 1.0), 0.5),
        new OptimiserSettings(1e-2, 0, new ConstantRateSettings()),
        new EpochSettings(1, 2, 1, 1),
        new EngineSettings("cpu", 1, false, MemoryLayout.CHANNELS_LAST));
  }
}
