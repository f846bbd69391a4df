package org.lexyscope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.augment.NucleusDataSettings;
import org.lexyscope.augment.StarDistDataSettings;
import org.lexyscope.dataset.Targets;
import org.lexyscope.dataset.VideoContext;
import org.lexyscope.loss.CrossEntropyDiceSettings;
import org.lexyscope.loss.DiceSettings;
import org.lexyscope.network.Normalisation;
import org.lexyscope.network.StarDistSettings;
import org.lexyscope.network.UNetSettings;
import org.lexyscope.run.StrictJson;
import org.lexyscope.torch.MemoryLayout;
import org.lexyscope.torch.Penalties;

class TrainConfigTest {
  @TempDir Path folder = Path.of("");

  @Test
  void the_network_for_frames_is_trained_like_this() {
    assertThat(TrainConfig.FRAMES)
        .isEqualTo(
            new TrainConfig(
                "frames",
                1,
                NucleusDataSettings.DEFAULT,
                new UNetSettings(1, 3, 16, 4, Normalisation.BATCH),
                new CrossEntropyDiceSettings(List.of(1.0, 1.0, 1.0), 0.3),
                new OptimiserSettings(2e-3, 1e-4, new CosineRateSettings(100, 0.01)),
                new EpochSettings(52, 100, 8, 52),
                new EngineSettings("auto", 2, false, MemoryLayout.CONTIGUOUS)));
  }

  @Test
  void a_configuration_is_read_as_it_was_written() throws IOException {
    Path file = folder.resolve("train.json");
    StrictJson.write(file, TrainConfig.FRAMES);
    assertThat(StrictJson.read(file, TrainConfig.class)).isEqualTo(TrainConfig.FRAMES);
    assertThat(file)
        .content()
        .contains("\"type\" : \"u-net\"")
        .contains("\"type\" : \"cross-entropy-dice\"")
        .contains("\"layout\" : \"contiguous\"");
  }

  @Test
  void penalties_may_be_absent_and_are_read_where_given() throws IOException {
    Path file = folder.resolve("optimiser.json");
    String schedule = "\"schedule\": {\"type\": \"constant-rate\"}";
    Files.writeString(file, "{\"learningRate\": 0.1, \"weightDecay\": 0.2, " + schedule + "}");
    assertThat(StrictJson.read(file, OptimiserSettings.class).penalties())
        .isEqualTo(new Penalties(0.2, 0, 0));
    Files.writeString(
        file,
        "{\"learningRate\": 0.1, \"weightDecay\": 0, \"l1\": 3, \"l2\": 4, " + schedule + "}");
    assertThat(StrictJson.read(file, OptimiserSettings.class).penalties())
        .isEqualTo(new Penalties(0, 3, 4));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new OptimiserSettings(
                    1,
                    0,
                    OptionalDouble.of(-1),
                    OptionalDouble.empty(),
                    new ConstantRateSettings()))
        .withMessageContaining("found 1.0, 0.0, -1.0 and 0.0");
  }

  @Test
  void the_configuration_of_the_network_for_frames_says_so() throws IOException {
    Path file = Path.of("..", "configs", "frames.json");
    assertThat(StrictJson.read(file, TrainConfig.class)).isEqualTo(TrainConfig.FRAMES);
  }

  @Test
  void the_default_network_sees_all_planes_and_tells_all_classes() throws IOException {
    Path file = Path.of("..", "configs", "default.json");
    TrainConfig config = StrictJson.read(file, TrainConfig.class);
    assertThat(config.network().inputChannels()).isEqualTo(VideoContext.PLANES);
    assertThat(config.network().outputChannels()).isEqualTo(Targets.CLASS_COUNT);
  }

  @Test
  void star_dist_is_trained_as_the_original_network_on_its_grid() throws IOException {
    Path file = Path.of("..", "configs", "stardist.json");
    TrainConfig config = StrictJson.read(file, TrainConfig.class);
    assertThat(config.network()).isEqualTo(StarDistSettings.FLUO);
    assertThat(config.data())
        .isInstanceOfSatisfying(
            StarDistDataSettings.class,
            data -> {
              assertThat(data.rays()).isEqualTo(StarDistSettings.FLUO.rays());
              assertThat(data.grid()).isEqualTo(StarDistSettings.FLUO.grid());
              assertThat(data.cropPx() % StarDistSettings.FLUO.sizeMultiple()).isZero();
            });
  }

  @Test
  void a_loss_that_does_not_fit_the_network_is_refused() {
    TrainConfig config = TrainConfig.FRAMES;
    UNetSettings threeClasses = new UNetSettings(1, 3, 16, 4, Normalisation.BATCH);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new TrainConfig(
                    config.name(),
                    1,
                    config.data(),
                    threeClasses,
                    new CrossEntropyDiceSettings(List.of(1.0, 1.0), 0),
                    config.optimiser(),
                    config.epochs(),
                    config.engine()))
        .withMessageContaining("does not fit a network with 3 output channels");
    assertThat(new DiceSettings(1).fits(2)).isTrue();
  }

  @Test
  void a_network_of_other_planes_than_the_data_is_refused() {
    TrainConfig config = TrainConfig.FRAMES;
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new TrainConfig(
                        config.name(),
                        1,
                        config.data(),
                        new UNetSettings(6, 3, 16, 4, Normalisation.BATCH),
                        config.loss(),
                        config.optimiser(),
                        config.epochs(),
                        config.engine())
                    .requireChannelsOfData())
        .withMessage("The network has 6 input channels; data.planes is 1. Make them equal.");
  }

  /** Warm-up 1/4, 2/4, 3/4, 1; then half a cosine from 1 to 0.2 over 8 steps: 0.6 in the middle. */
  @Test
  void the_rate_rises_linearly_and_falls_as_half_a_cosine() {
    CosineRateSettings schedule = new CosineRateSettings(4, 0.2);
    assertThat(schedule.factor(0, 12)).isEqualTo(0.25);
    assertThat(schedule.factor(3, 12)).isEqualTo(1);
    assertThat(schedule.factor(4, 12)).isEqualTo(1);
    assertThat(schedule.factor(8, 12)).isCloseTo(0.6, within(1e-12));
    assertThat(schedule.factor(12, 12)).isCloseTo(0.2, within(1e-12));
    assertThat(new ConstantRateSettings().factor(7, 12)).isEqualTo(1);
  }

  @Test
  void settings_out_of_range_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OptimiserSettings(0, 0, new ConstantRateSettings()));
    assertThatIllegalArgumentException().isThrownBy(() -> new CosineRateSettings(-1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new EpochSettings(1, 1, 0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EngineSettings("cpu", 0, false, MemoryLayout.CONTIGUOUS));
  }
}
