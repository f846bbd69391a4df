package org.lexyscope.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.image.LabelImage;

class LabelStoreTest {
  @TempDir Path folder;

  @Test
  void probabilities_are_read_as_they_were_appended() throws IOException {
    LabelImage labels = new LabelImage(3, 2, new int[] {0, 1, 1, 0, 0, 0});
    byte[] nucleus = PixelMaps.steps(new float[] {0, 1, 0.5f, 0.25f, 0, 2});
    byte[] cytosol = PixelMaps.steps(new float[] {1, 0, 0.5f, 0, 0, 0});
    float[] sure = {0.9f};
    try (LabelStore store = LabelStore.open(folder, "maps", 3, 2)) {
      store.append(labels, sure, sure, Optional.of(new PixelMaps(3, 2, nucleus, cytosol)));
      store.append(labels, sure);
    }
    try (LabelStore store = LabelStore.open(folder, "maps", 3, 2)) {
      assertThat(store.labels(0).labels()).isEqualTo(labels.labels());
      assertThat(store.confidenceByItself(0)).containsExactly(0.9f);
      PixelMaps maps = store.maps(0).orElseThrow();
      assertThat(maps.nucleus()).isEqualTo(nucleus);
      assertThat(maps.cytosol()).isEqualTo(cytosol);
      assertThat(PixelMaps.probability(maps.nucleus()[5])).isEqualTo(1);
      assertThat(store.maps(1)).isEmpty();
    }
  }

  @Test
  void frames_come_back_in_any_order_with_their_confidences() throws IOException {
    try (LabelStore store = LabelStore.open(folder, "test", 3, 2)) {
      store.append(new LabelImage(3, 2, new int[] {0, 1, 1, 0, 70_000, 0}), new float[] {0.5f});
      store.append(LabelImage.empty(3, 2), new float[0]);

      assertThat(store.frameCount()).isEqualTo(2);
      assertThat(store.labels(1).labels()).containsOnly(0);
      assertThat(store.confidence(1)).isEmpty();
      assertThat(store.labels(0).labels()).containsExactly(0, 1, 1, 0, 70_000, 0);
      assertThat(store.confidence(0)).containsExactly(0.5f);
    }
  }

  @Test
  void several_threads_read_at_once() throws IOException {
    try (LabelStore store = LabelStore.open(folder, "test", 64, 64)) {
      for (int frame = 0; frame < 40; frame++) {
        int label = frame;
        store.append(
            new LabelImage(64, 64, IntStream.range(0, 64 * 64).map(i -> label).toArray()),
            new float[] {frame});
      }
      long right =
          IntStream.range(0, 400)
              .parallel()
              .map(read -> read % 40)
              .filter(frame -> read(store, frame) == frame)
              .count();
      assertThat(right).isEqualTo(400);
    }
  }

  @Test
  void an_image_of_another_size_is_refused() throws IOException {
    try (LabelStore store = LabelStore.open(folder, "test", 3, 2)) {
      assertThatThrownBy(() -> store.append(LabelImage.empty(2, 3), new float[0]))
          .hasMessage("Label image 0 is 2x3; this store holds 3x2.");
    }
  }

  @Test
  void frames_of_a_stopped_run_are_kept_and_a_block_cut_off_is_not() throws IOException {
    LabelImage labels = new LabelImage(3, 2, new int[] {0, 1, 1, 0, 2, 0});
    try (LabelStore store = LabelStore.open(folder, "video", 3, 2)) {
      store.append(labels, new float[] {0.25f, 0.5f});
      store.append(labels, new float[0]);
    }
    cutLastByte();
    try (LabelStore store = LabelStore.open(folder, "video", 3, 2)) {
      assertThat(store.frameCount()).isEqualTo(1);
      assertThat(store.confidence(0)).containsExactly(0.25f, 0.5f);
      store.append(labels, new float[] {1});
      assertThat(store.labels(1).labels()).isEqualTo(labels.labels());
      assertThat(store.confidence(1)).containsExactly(1f);
    }
  }

  @Test
  void another_key_is_another_store() throws IOException {
    try (LabelStore store = LabelStore.open(folder, "video by otsu", 3, 2)) {
      store.append(LabelImage.empty(3, 2), new float[0]);
    }
    try (LabelStore store = LabelStore.open(folder, "video by li", 3, 2)) {
      assertThat(store.frameCount()).isZero();
    }
  }

  private void cutLastByte() throws IOException {
    try (Stream<Path> files = Files.list(folder);
        FileChannel channel =
            FileChannel.open(files.findFirst().orElseThrow(), StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - 1);
    }
  }

  private static int read(LabelStore store, int frame) {
    try {
      return store.labels(frame).at(63, 63);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
