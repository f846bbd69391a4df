package org.lexyscope.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.image.LabelImage;
import org.lexyscope.run.Progress;
import org.lexyscope.video.LabelStore;

class LinkedLabelsTest {
  private static final int EDGE = 40;

  @TempDir Path scratch;

  /**
   * A disc of radius 5 whose middle is at x = 10 + 2 frame, y = 20; not found in frames 2 and 3.
   */
  private LabelStore discs() throws IOException {
    LabelStore store = LabelStore.open(scratch, "discs", EDGE, EDGE);
    for (int frame = 0; frame < 6; frame++) {
      store.append(
          frame == 2 || frame == 3 ? LabelImage.empty(EDGE, EDGE) : disc(frame), new float[0]);
    }
    return store;
  }

  private static LabelImage disc(int frame) {
    int[] labels = new int[EDGE * EDGE];
    for (int i = 0; i < labels.length; i++) {
      double x = i % EDGE - 10 - 2 * frame;
      labels[i] = Math.hypot(x, Math.floorDiv(i, EDGE) - 20) <= 5 ? 7 : 0;
    }
    return new LabelImage(EDGE, EDGE, labels);
  }

  private static List<Track> tracks(LabelStore store) throws IOException {
    return new Tracker(TrackSettings.DEFAULT).link(Detections.of(store, Progress.NONE));
  }

  @Test
  void in_a_gap_the_nucleus_is_carried_along_the_line_between() throws IOException {
    try (LabelStore store = discs()) {
      LinkedLabels linked = LinkedLabels.filled(store, tracks(store));
      for (int frame = 0; frame < 6; frame++) {
        int[] expected = disc(frame).labels();
        int[] found = linked.labels(frame).labels();
        for (int i = 0; i < found.length; i++) {
          assertThat(found[i]).isEqualTo(expected[i] > 0 ? 1 : 0);
        }
      }
      assertThat(linked.carried(1)).isEmpty();
      assertThat(linked.carried(2)).containsExactly(1);
      assertThat(linked.carried(3)).containsExactly(1);
    }
  }

  @Test
  void a_nucleus_its_frame_does_not_show_was_carried_by_the_segmenter() throws IOException {
    try (LabelStore store = LabelStore.open(scratch, "shown", EDGE, EDGE)) {
      for (int frame = 0; frame < 4; frame++) {
        float byItself = frame == 2 ? 0.3f : 0.9f;
        float[] ofLabels = new float[7];
        Arrays.fill(ofLabels, byItself);
        store.append(disc(frame), new float[] {0, 0, 0, 0, 0, 0, 0.9f}, ofLabels, Optional.empty());
      }
      LinkedLabels linked = LinkedLabels.asFound(store, tracks(store));
      assertThat(linked.carried(1)).isEmpty();
      assertThat(linked.carried(2)).containsExactly(1);
      assertThat(linked.confidenceOfTrack(2)).containsEntry(1, (double) 0.9f);
    }
  }

  @Test
  void without_hindsight_nothing_is_filled() throws IOException {
    try (LabelStore store = discs()) {
      LinkedLabels linked = LinkedLabels.asFound(store, tracks(store));
      assertThat(linked.labels(2).maxLabel()).isZero();
      assertThat(linked.labels(4).maxLabel()).isEqualTo(1);
      assertThat(linked.carried(2)).isEmpty();
    }
  }
}
