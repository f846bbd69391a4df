package org.lexyscope.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.LabelImage;
import org.lexyscope.run.Progress;
import org.lexyscope.torch.Device;
import org.lexyscope.video.FramesInMemory;
import org.lexyscope.video.LabelVideo;
import org.lexyscope.video.PixelType;

class PerFrameTest {
  @TempDir Path scratch;

  /** Frame k holds a disc in column 20 + 5 k: order is visible. */
  private static final FramesInMemory MOVING_DISC =
      new FramesInMemory(
          "disc",
          IntStream.range(0, 9)
              .mapToObj(k -> new Discs(90, 50, 10).with(20 + 5 * k, 25, 10, 99).frame())
              .toList(),
          PixelType.UINT16,
          Calibration.UNKNOWN);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void labels_come_in_frame_order_whatever_the_number_of_threads(int threads) throws IOException {
    List<String> told = new ArrayList<>();
    Progress progress = (stage, done, total) -> told.add(stage + " " + done + "/" + total);
    try (VideoSegmenter otsu =
            Segmenters.byName("otsu", OptionalDouble.of(20), Device.CPU, threads);
        LabelVideo labels = otsu.segment(MOVING_DISC, 0, scratch, progress)) {
      assertThat(labels.frameCount()).isEqualTo(9);
      for (int k = 0; k < 9; k++) {
        assertThat(labels.labels(k).at(20 + 5 * k, 25)).isEqualTo(1);
        assertThat(labels.labels(k).at(5 + 5 * k, 25)).isZero();
        assertThat(labels.confidence(k)).isEmpty();
      }
    }
    assertThat(told).hasSize(9).startsWith("segment 1/9").endsWith("segment 9/9");
  }

  @Test
  void frames_done_before_a_failure_are_not_done_again() throws IOException {
    List<Integer> segmented = new ArrayList<>();
    try (VideoSegmenter segmenter = new PerFrame(failingAt(2, segmented), 1)) {
      assertThatThrownBy(() -> segmenter.segment(MOVING_DISC, 0, scratch, Progress.NONE).close())
          .hasMessageContaining("frame is broken")
          .hasCauseInstanceOf(IllegalArgumentException.class);
    }
    segmented.clear();
    try (VideoSegmenter segmenter = new PerFrame(failingAt(Integer.MAX_VALUE, segmented), 1);
        LabelVideo labels = segmenter.segment(MOVING_DISC, 0, scratch, Progress.NONE)) {
      assertThat(labels.frameCount()).isEqualTo(MOVING_DISC.frameCount());
      assertThat(segmented).hasSizeLessThan(MOVING_DISC.frameCount());
    }
  }

  private static FrameMethod failingAt(int call, List<Integer> segmented) {
    FrameSegmenter segmenter =
        view -> {
          if (segmented.size() == call) {
            throw new IllegalArgumentException("frame is broken");
          }
          segmented.add(segmented.size());
          return new Segmentation(
              LabelImage.empty(view.frame().width(), view.frame().height()), new float[0]);
        };
    return (video, channel, folder, progress) ->
        new FrameMethod.Prepared(FrameViews.alone(video, channel), segmenter, List.of(), 1);
  }

  @Test
  void notes_say_where_the_size_of_a_nucleus_comes_from() throws IOException {
    assertThat(notes(OptionalDouble.of(18), Calibration.UNKNOWN))
        .containsExactly("Threshold local; nuclei of about 18.0 px (named by the user).");
    assertThat(notes(OptionalDouble.empty(), Calibration.UNKNOWN.withPixelSize(0.5)))
        .containsExactly(
            "Threshold local; nuclei of about 28.0 px (14 um at the pixel size of 0.5000 um).");
    assertThat(notes(OptionalDouble.empty(), Calibration.UNKNOWN))
        .containsExactly(
            "Threshold local; nuclei of about 24.0 px (assumed, as neither pixel size nor nucleus diameter is known).");
  }

  private List<String> notes(OptionalDouble namedPx, Calibration calibration) throws IOException {
    FramesInMemory video =
        new FramesInMemory(
            "disc", MOVING_DISC.frames().subList(0, 1), PixelType.UINT16, calibration);
    try (VideoSegmenter local = Segmenters.byName("local", namedPx, Device.CPU, 1)) {
      local.segment(video, 0, scratch, Progress.NONE).close();
      return local.notes();
    }
  }

  @Test
  void an_unknown_name_lists_the_known_ones() {
    assertThatThrownBy(() -> Segmenters.byName("ostu", OptionalDouble.empty(), Device.CPU, 1))
        .hasMessage(
            "There is no segmenter called 'ostu'. Known are the thresholds otsu, li, local, the bundled models default, frames, and any model folder.");
  }
}
