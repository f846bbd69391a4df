package org.lexyscope.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.image.LabelImage;

class LabelStoreTest {
  @TempDir Path folder;

  @Test
  void frames_come_back_in_any_order_with_their_confidences() throws IOException {
    try (LabelStore store = LabelStore.create(folder, 3, 2)) {
      store.append(new LabelImage(3, 2, new int[] {0, 1, 1, 0, 70_000, 0}), new float[] {0.5f});
      store.append(LabelImage.empty(3, 2), new float[0]);

      assertThat(store.frameCount()).isEqualTo(2);
      assertThat(store.labels(1).labels()).containsOnly(0);
      assertThat(store.confidence(1)).isEmpty();
      assertThat(store.labels(0).labels()).containsExactly(0, 1, 1, 0, 70_000, 0);
      assertThat(store.confidence(0)).containsExactly(0.5f);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void several_threads_read_at_once() throws IOException {
    try (LabelStore store = LabelStore.create(folder, 64, 64)) {
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
    try (LabelStore store = LabelStore.create(folder, 3, 2)) {
      assertThatThrownBy(() -> store.append(LabelImage.empty(2, 3), new float[0]))
          .hasMessage("Label image 0 is 2x3; this store holds 3x2.");
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
