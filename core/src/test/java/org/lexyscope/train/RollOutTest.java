package org.lexyscope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.augment.NucleusDataSettings;
import org.lexyscope.dataset.Batch;
import org.lexyscope.dataset.EarlierFrames;
import org.lexyscope.dataset.NchwArray;
import org.lexyscope.loss.BinaryCrossEntropySettings;
import org.lexyscope.loss.Losses;
import org.lexyscope.network.Network;
import org.lexyscope.network.Networks;
import org.lexyscope.network.Normalisation;
import org.lexyscope.network.PlainEncoderSettings;
import org.lexyscope.network.SecondView;
import org.lexyscope.network.SiamNetSettings;
import org.lexyscope.network.TrackNetSettings;
import org.lexyscope.run.Progress;
import org.lexyscope.torch.Device;
import org.lexyscope.torch.MemoryLayout;
import org.lexyscope.torch.NoGrad;
import org.lexyscope.torch.TorchScope;

class RollOutTest {
  private static final int SIZE = 16;

  /** Of first weights that answer neither everything nor nothing. */
  private static final long SEED = 15;

  private static final long SIAM_SEED = 2;

  private static final int PIXELS = SIZE * SIZE;
  private static final EngineSettings ENGINE =
      new EngineSettings("cpu", 1, false, MemoryLayout.CONTIGUOUS);
  private static final TrackNetSettings TRACK_NET =
      new TrackNetSettings(1, new PlainEncoderSettings(2, 1), Normalisation.BATCH, 0.2);

  private static final SiamNetSettings SIAM_NET =
      new SiamNetSettings(
          1, SecondView.REFERENCE, new PlainEncoderSettings(2, 1), Normalisation.BATCH, 0.2);

  @TempDir Path folder = Path.of("");

  @Test
  void the_networks_own_answers_become_the_previous_masks_of_the_next_frames() {
    Batch batch = batch(1);
    float[] before = batch.image().values().clone();
    try (Network network = Networks.build(TRACK_NET, SEED)) {
      LossTensors tensors =
          new LossTensors(
              network, Losses.build(new BinaryCrossEntropySettings(1)), Device.CPU, ENGINE);
      List<NchwArray> earlier = batch.earlier().orElseThrow().images();
      boolean[] oldest = answer(network, tensors, earlier.get(0));
      assertThat(count(oldest)).isBetween(1, oldest.length - 1);
      boolean[] next = answer(network, tensors, with(earlier.get(1), 1, oldest));
      assertThat(next).isNotEqualTo(oldest);
      Batch completed = RollOut.completed(batch, tensors);
      assertThat(completed.image().values())
          .isEqualTo(with(batch.image(), 1, next).values())
          .isNotEqualTo(before);
      assertThat(completed.earlier()).isEmpty();
      assertThat(completed.target()).isSameAs(batch.target());
      assertThat(batch.image().values()).isEqualTo(before);
      Batch plain = new Batch(batch.image(), batch.target(), batch.weight());
      assertThat(RollOut.completed(plain, tensors)).isSameAs(plain);
    }
  }

  @Test
  void the_answer_to_the_first_frame_of_a_video_becomes_the_mask_of_the_reference() {
    SplittableRandom random = new SplittableRandom(2);
    List<NchwArray> earlier = List.of(noise(random, 4), noise(random, 4));
    NchwArray image = noise(random, 4);
    Batch batch =
        new Batch(
            image,
            noise(random, 1),
            noise(random, 1),
            Optional.of(new EarlierFrames(earlier, new boolean[] {false, true})));
    try (Network network = Networks.build(SIAM_NET, SIAM_SEED)) {
      LossTensors tensors =
          new LossTensors(
              network, Losses.build(new BinaryCrossEntropySettings(1)), Device.CPU, ENGINE);
      boolean[] first = answer(network, tensors, earlier.getFirst());
      assertThat(count(first)).isBetween(1, first.length - 1);
      boolean[] second = Arrays.copyOfRange(first, PIXELS, 2 * PIXELS);
      NchwArray next = withReference(with(earlier.get(1), 1, first), second);
      boolean[] last = answer(network, tensors, next);
      assertThat(RollOut.completed(batch, tensors).image().values())
          .isEqualTo(withReference(with(image, 1, last), second).values());
    }
  }

  /** A frame with masks of all samples in a channel. */
  private static NchwArray with(NchwArray frame, int channel, boolean[] masks) {
    float[] values = frame.values().clone();
    for (int n = 0; n < frame.count(); n++) {
      for (int i = 0; i < PIXELS; i++) {
        values[frame.start(n, channel) + i] = masks[n * PIXELS + i] ? 1 : 0;
      }
    }
    return new NchwArray(frame.count(), frame.channels(), SIZE, SIZE, values);
  }

  /** A frame with a mask for the second sample's reference. */
  private static NchwArray withReference(NchwArray frame, boolean[] mask) {
    float[] values = frame.values().clone();
    for (int i = 0; i < PIXELS; i++) {
      values[frame.start(1, 3) + i] = mask[i] ? 1 : 0;
    }
    return new NchwArray(frame.count(), frame.channels(), SIZE, SIZE, values);
  }

  /** As the network answers when it is not in training: without dropout, by running statistics. */
  private static boolean[] answer(Network network, LossTensors tensors, NchwArray image) {
    network.train(false);
    boolean[] mask = new boolean[image.count() * PIXELS];
    try (TorchScope scope = TorchScope.open();
        NoGrad noGrad = NoGrad.open()) {
      float[] logits = tensors.answer(image).toFloats();
      for (int i = 0; i < mask.length; i++) {
        mask[i] = logits[i] > 0;
      }
    }
    network.train(true);
    return mask;
  }

  private static int count(boolean[] mask) {
    int count = 0;
    for (boolean pixel : mask) {
      count += pixel ? 1 : 0;
    }
    return count;
  }

  @Test
  void a_training_with_own_masks_stopped_and_resumed_is_the_same() throws IOException {
    TrainingResult whole;
    try (Trainer trainer = trainer(Files.createDirectory(folder.resolve("whole")))) {
      whole = trainer.train(Progress.NONE);
    }
    Path resumed = Files.createDirectory(folder.resolve("resumed"));
    try (Trainer trainer = trainer(resumed)) {
      Progress stop =
          (stage, done, total) -> {
            if (done == 8) {
              throw new CancellationException();
            }
          };
      assertThatThrownBy(() -> trainer.train(stop)).isInstanceOf(CancellationException.class);
    }
    try (Trainer trainer = trainer(resumed)) {
      assertThat(trainer.resume()).isEqualTo(2);
      assertThat(trainer.train(Progress.NONE).losses()).isEqualTo(whole.losses());
    }
  }

  private static Trainer trainer(Path folder) throws IOException {
    TrainConfig config =
        new TrainConfig(
            "tiny",
            5,
            NucleusDataSettings.DEFAULT,
            TRACK_NET,
            new BinaryCrossEntropySettings(1),
            new OptimiserSettings(0.02, 0, new ConstantRateSettings()),
            new EpochSettings(4, 3, 2, 4),
            ENGINE);
    return new Trainer(config, RollOutTest::batch, RollOutTest::batch, folder);
  }

  /** Two samples of noise, after two frames that the network answers itself. */
  private static Batch batch(long index) {
    SplittableRandom random = new SplittableRandom(index);
    NchwArray image = noise(random, 2);
    NchwArray target = noise(random, 1);
    for (int i = 0; i < target.values().length; i++) {
      target.values()[i] = target.values()[i] > 0 ? 1 : 0;
    }
    float[] weight = new float[2 * PIXELS];
    Arrays.fill(weight, 1);
    return new Batch(
        image,
        target,
        new NchwArray(2, 1, SIZE, SIZE, weight),
        Optional.of(
            new EarlierFrames(
                List.of(noise(random, 2), noise(random, 2)), new boolean[] {true, false})));
  }

  private static NchwArray noise(SplittableRandom random, int channels) {
    NchwArray noise = NchwArray.zeros(2, channels, SIZE, SIZE);
    for (int i = 0; i < noise.values().length; i++) {
      noise.values()[i] = (float) random.nextGaussian();
    }
    return noise;
  }
}
