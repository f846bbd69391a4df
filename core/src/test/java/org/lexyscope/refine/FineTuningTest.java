package org.lexyscope.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.augment.AugmentSettings;
import org.lexyscope.augment.DataFolders;
import org.lexyscope.augment.LabelledFramesSettings;
import org.lexyscope.augment.TrainingData;
import org.lexyscope.run.Progress;
import org.lexyscope.run.StrictJson;
import org.lexyscope.train.CosineRateSettings;
import org.lexyscope.train.EpochSettings;
import org.lexyscope.train.OptimiserSettings;
import org.lexyscope.train.TrainConfig;
import org.lexyscope.video.ReadOptions;
import org.lexyscope.video.Video;
import org.lexyscope.video.VideoReader;

class FineTuningTest {
  @TempDir Path folder = Path.of("");

  @Test
  void its_settings_are_these_and_are_read_as_they_were_written() throws IOException {
    TrainConfig config = config(6, 200);
    assertThat(config.name()).isEqualTo("tiny-refined");
    assertThat(config.epochs()).isEqualTo(new EpochSettings(8, 25, 4, 8));
    assertThat(config.optimiser())
        .isEqualTo(new OptimiserSettings(5e-4, 1e-4, new CosineRateSettings(20, 0.01)));
    LabelledFramesSettings data = (LabelledFramesSettings) config.data();
    assertThat(data.frames()).containsExactly(2);
    assertThat(data.pastShare()).isEqualTo(0.2);
    assertThat(data.augment())
        .isEqualTo(new AugmentSettings(128, 16, 25, 2, 1, 0.15, 0.02, 0.08, 0.2, 1, 0.2));
    Path file = folder.resolve("train.json");
    StrictJson.write(file, config);
    TrainConfig read = StrictJson.read(file, TrainConfig.class);
    assertThat(StrictJson.toTree(read)).isEqualTo(StrictJson.toTree(config));
  }

  @Test
  void steps_are_rounded_up_to_whole_epochs() throws IOException {
    assertThat(config(1, 10).epochs()).isEqualTo(new EpochSettings(1, 10, 4, 1));
    assertThat(config(1, 51).epochs()).isEqualTo(new EpochSettings(3, 17, 4, 3));
    assertThat(config(1, 52).epochs().totalSteps()).isEqualTo(54);
  }

  @Test
  void train_refuses_its_settings_and_names_the_command_that_takes_them() throws IOException {
    TrainConfig config = config(1, 10);
    DataFolders folders = new DataFolders(folder, folder, folder, folder, folder, folder, folder);
    assertThatThrownBy(() -> TrainingData.open(config.data(), folders, Progress.NONE))
        .hasMessageStartingWith("The labelled frames of cell.tif lie in a user's files")
        .hasMessageEndingWith("Run lexyscope refine.");
  }

  private TrainConfig config(int planes, int steps) throws IOException {
    Path path = folder.resolve("cell.tif");
    try (Video video =
        VideoReader.open(path.toFile().exists() ? path : Corrected.video(path), ReadOptions.NONE)) {
      Path model = Corrected.model(folder.resolve("tiny"), planes, 4);
      StartingModel start = StartingModel.ofFolder(model);
      LabelledVideo labelled =
          LabelledVideo.of(
              video,
              0,
              List.of(new LabelledFrame(2, Corrected.truth(2))),
              new KnownRegion(Optional.empty()),
              OptionalDouble.empty());
      RefineConfig settings =
          new RefineConfig(
              path,
              ReadOptions.NONE,
              0,
              new MarkerChannel(0),
              List.of(),
              Optional.empty(),
              model.toString(),
              OptionalDouble.empty(),
              steps,
              1);
      return FineTuning.of(
              settings, start, labelled, SeenFrames.of(labelled, start, folder, Progress.NONE))
          .config();
    }
  }
}
