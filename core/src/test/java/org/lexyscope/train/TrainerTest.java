package org.lexyscope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.augment.NucleusDataSettings;
import org.lexyscope.dataset.Batch;
import org.lexyscope.dataset.BatchSource;
import org.lexyscope.dataset.NchwArray;
import org.lexyscope.loss.BinaryCrossEntropySettings;
import org.lexyscope.network.Normalisation;
import org.lexyscope.network.UNetSettings;
import org.lexyscope.run.Progress;
import org.lexyscope.torch.MemoryLayout;

class TrainerTest {
  private static final int SIZE = 16;

  @TempDir Path folder = Path.of("");

  @Test
  void a_tiny_network_learns_to_tell_bright_from_dark() throws IOException {
    TrainingResult result = train(config(15, 15), TrainerTest::brightHalf);
    assertThat(result.losses()).hasSize(15);
    assertThat(result.losses().getFirst().training()).isBetween(0.4, 1.0);
    assertThat(result.bestValidation()).isLessThan(0.2);
    assertThat(result.weights()).containsKeys("down.0.c1.weight", "down.0.n1.running_mean");
  }

  @Test
  void the_same_seed_gives_the_same_losses() throws IOException {
    TrainingResult first = train(config(2, 2), TrainerTest::brightHalf);
    TrainingResult second = train(config(2, 2), TrainerTest::brightHalf);
    assertThat(second.losses()).isEqualTo(first.losses());
  }

  @Test
  void a_training_stopped_and_resumed_gives_the_losses_of_one_that_never_stopped()
      throws IOException {
    TrainingResult whole = train(config(4, 4), TrainerTest::brightHalf);
    Path resumed = Files.createDirectory(folder.resolve("resumed"));
    try (Trainer trainer = trainer(config(4, 4), resumed)) {
      Progress stopInTheThirdEpoch =
          (stage, done, total) -> {
            if (done == 13) {
              throw new CancellationException();
            }
          };
      assertThatThrownBy(() -> trainer.train(stopInTheThirdEpoch))
          .isInstanceOf(CancellationException.class);
    }
    try (Trainer trainer = trainer(config(4, 4), resumed)) {
      assertThat(trainer.resume()).isEqualTo(2);
      assertThat(trainer.train(Progress.NONE).losses()).isEqualTo(whole.losses());
    }
    assertThat(resumed.resolve("losses.csv")).hasSameTextualContentAs(folder.resolve("losses.csv"));
  }

  @Test
  void a_checkpoint_of_other_settings_is_refused() throws IOException {
    train(config(1, 1), TrainerTest::brightHalf);
    try (Trainer trainer = trainer(config(2, 2), folder)) {
      assertThatThrownBy(trainer::resume)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("was made with other settings: {\"name\":\"tiny\",\"seed\":5");
    }
  }

  /** As it was written before l1 and l2 were settings. */
  @Test
  void a_checkpoint_without_settings_that_came_later_is_taken_up() throws IOException {
    train(config(2, 2), TrainerTest::brightHalf);
    Path file = folder.resolve(Trainer.CHECKPOINT);
    Checkpoint now = Checkpoint.read(file);
    String before = now.config().replace("\"l1\":null,\"l2\":null,", "");
    assertThat(before).isNotEqualTo(now.config());
    new Checkpoint(
            before, now.weights(), now.optimiser(), now.best(), now.bestEpoch(), now.losses())
        .write(file);
    try (Trainer trainer = trainer(config(2, 2), folder)) {
      assertThat(trainer.resume()).isEqualTo(2);
    }
  }

  /** The validation loss of noise that cannot be learnt does not fall for long. */
  @Test
  void training_stops_early_when_validation_no_longer_improves() throws IOException {
    TrainingResult result = train(config(40, 2), TrainerTest::coinToss);
    assertThat(result.losses()).hasSizeLessThan(40);
    assertThat(result.losses().size() - result.bestEpoch()).isEqualTo(2);
  }

  @Test
  void a_loss_that_is_no_number_ends_training_with_advice() {
    assertThatThrownBy(() -> train(config(1, 1), index -> filled(Float.NaN)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("The loss is NaN at step 1. Lower the learning rate (now 0.02)");
  }

  @Test
  void a_batch_that_cannot_be_made_ends_training_with_its_message() {
    BatchSource broken =
        index -> {
          throw new IOException("[cell.tif] is gone.");
        };
    assertThatThrownBy(() -> train(config(1, 1), broken)).hasMessage("[cell.tif] is gone.");
  }

  @Test
  void the_curve_is_written_as_table_and_picture() throws IOException {
    train(config(2, 2), TrainerTest::brightHalf);
    assertThat(Files.readAllLines(folder.resolve("losses.csv")))
        .hasSize(3)
        .startsWith("epoch,step,learning_rate,training_loss,validation_loss");
    assertThat(Files.readAllBytes(folder.resolve("losses.png"))).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void the_ticks_of_the_curve_are_round() {
    assertThat(LossCurve.roundTick(0.74)).isCloseTo(0.2, within(1e-12));
    assertThat(LossCurve.roundTick(1)).isCloseTo(0.2, within(1e-12));
    assertThat(LossCurve.roundTick(0.058)).isCloseTo(0.01, within(1e-12));
    assertThat(LossCurve.roundTick(9.9)).isCloseTo(2, within(1e-12));
  }

  private TrainingResult train(TrainConfig config, BatchSource source) throws IOException {
    try (Trainer trainer = new Trainer(config, source, source, folder)) {
      return trainer.train(Progress.NONE);
    }
  }

  private static Trainer trainer(TrainConfig config, Path folder) throws IOException {
    return new Trainer(config, TrainerTest::brightHalf, TrainerTest::brightHalf, folder);
  }

  private static TrainConfig config(int epochs, int patience) {
    return new TrainConfig(
        "tiny",
        5,
        NucleusDataSettings.DEFAULT,
        new UNetSettings(1, 1, 2, 1, Normalisation.BATCH),
        new BinaryCrossEntropySettings(1),
        new OptimiserSettings(0.02, 1e-4, new CosineRateSettings(2, 0.1)),
        new EpochSettings(epochs, 5, 2, patience),
        new EngineSettings("cpu", 1, false, MemoryLayout.CHANNELS_LAST));
  }

  /** Noise around 0 on the left, around 1 on the right; the right half is foreground. */
  private static Batch brightHalf(long index) {
    SplittableRandom random = new SplittableRandom(index);
    float[] image = new float[2 * SIZE * SIZE];
    float[] target = new float[image.length];
    for (int pixel = 0; pixel < image.length; pixel++) {
      target[pixel] = pixel % SIZE < SIZE / 2 ? 0 : 1;
      image[pixel] = (float) (target[pixel] + 0.2 * (random.nextDouble() - 0.5));
    }
    return batch(image, target);
  }

  private static Batch coinToss(long index) {
    SplittableRandom random = new SplittableRandom(index);
    Batch batch = brightHalf(index);
    float[] target = batch.target().values();
    for (int pixel = 0; pixel < target.length; pixel++) {
      target[pixel] = random.nextInt(2);
    }
    return batch;
  }

  private static Batch filled(float value) {
    float[] image = new float[2 * SIZE * SIZE];
    Arrays.fill(image, value);
    return batch(image, new float[image.length]);
  }

  private static Batch batch(float[] image, float[] target) {
    float[] weight = new float[image.length];
    Arrays.fill(weight, 1);
    return new Batch(plane(image), plane(target), plane(weight));
  }

  private static NchwArray plane(float[] values) {
    return new NchwArray(2, 1, SIZE, SIZE, values);
  }
}
