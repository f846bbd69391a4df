package org.lexyscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.run.Progress;

class FollowedVideoTest {
  private static final int EDGE = 120;
  private static final int FRAMES = 24;
  private static final double NUCLEUS_PX = 28;

  @TempDir Path scratch;

  /** A cell that goes to the right by 1.5 px a frame while its nucleus is emptied. */
  private static float[] frame(int index) {
    float[] pixels = new float[EDGE * EDGE];
    double nucleus = 1 - 0.03 * index;
    for (int i = 0; i < pixels.length; i++) {
      double x = i % EDGE - middle(index);
      double y = Math.floorDiv(i, EDGE) - 60;
      double cell = 1 / (1 + Math.exp((Math.hypot(x, y / 1.3) - 26) / 1.5));
      double inside = 1 / (1 + Math.exp((Math.hypot(x, y) - NUCLEUS_PX / 2) / 1.5));
      pixels[i] = (float) (cell * (0.5 + inside * (nucleus - 0.5)));
    }
    return pixels;
  }

  private static double middle(int index) {
    return 42 + 1.5 * index;
  }

  private FollowedVideo followed(int frames) throws IOException {
    return new FollowedVideo(
        FollowedVideoTest::frame, frames, EDGE, EDGE, NUCLEUS_PX, scratch, Progress.NONE);
  }

  /** Where the cell lies along x: the middle of its light. */
  private static double lightAt(float[] pixels) {
    double sum = 0;
    double moment = 0;
    for (int i = 0; i < pixels.length; i++) {
      sum += pixels[i];
      moment += pixels[i] * (i % EDGE);
    }
    return moment / sum;
  }

  @Test
  void in_every_plane_the_cell_lies_where_the_frame_has_it() throws IOException {
    try (FollowedVideo video = followed(FRAMES)) {
      for (int index : new int[] {0, 11, FRAMES - 1}) {
        for (float[] plane : video.planes(index)) {
          assertThat(lightAt(plane)).isCloseTo(middle(index), within(1.5));
        }
      }
    }
  }

  @Test
  void early_and_late_means_show_the_change_in_the_nucleus() throws IOException {
    try (FollowedVideo video = followed(FRAMES)) {
      float[][] planes = video.planes(12);
      int nucleus = 60 * EDGE + (int) middle(12);
      assertThat(planes[VideoContext.EARLY][nucleus]).isCloseTo(0.93f, within(0.05f));
      assertThat(planes[VideoContext.EARLY + 2][nucleus]).isCloseTo(0.42f, within(0.05f));
    }
  }

  @Test
  void frames_may_be_asked_for_in_any_order_and_leave_no_file() throws IOException {
    float[][] there;
    try (FollowedVideo video = followed(FRAMES)) {
      there = video.planes(5);
      video.planes(20);
      assertThat(video.planes(5)).isDeepEqualTo(there);
    }
    try (Stream<Path> files = Files.list(scratch)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void a_video_of_one_frame_is_the_same_in_every_plane() throws IOException {
    try (FollowedVideo video = followed(1)) {
      for (float[] plane : video.planes(0)) {
        assertThat(plane).containsExactly(frame(0), within(1e-6f));
      }
    }
  }

  @Test
  void the_past_shows_nothing_of_what_comes() {
    PastVideo past = new PastVideo(EDGE, EDGE, NUCLEUS_PX);
    for (int index = 0; index <= 12; index++) {
      past.add(frame(index));
    }
    float[][] planes = past.planes();
    assertThat(planes[VideoContext.FRAME]).isEqualTo(frame(12));
    assertThat(planes[VideoContext.AFTER]).isSameAs(planes[VideoContext.FRAME]);
    for (float[] plane : planes) {
      assertThat(lightAt(plane)).isCloseTo(middle(12), within(1.5));
    }
    int nucleus = 60 * EDGE + (int) middle(12);
    assertThat(planes[VideoContext.EARLY][nucleus]).isGreaterThan(0.9f);
  }

  @Test
  void a_long_past_is_thinned_and_keeps_its_beginning() {
    PastVideo past = new PastVideo(40, 40, NUCLEUS_PX);
    for (int index = 0; index < 300; index++) {
      float[] pixels = new float[1600];
      Arrays.fill(pixels, index < 10 ? 1 : 0);
      past.add(pixels);
    }
    assertThat(past.planes()[VideoContext.EARLY][800]).isGreaterThan(0.1f);
    assertThat(past.planes()[VideoContext.EARLY + 2][800]).isZero();
  }

  /** A field that drifts to the right by 4 px a frame, brighter in each frame. */
  private static float[] drifting(int index) {
    float[] pixels = new float[EDGE * EDGE];
    for (int i = 0; i < pixels.length; i++) {
      double x = i % EDGE - 4 * index;
      double y = Math.floorDiv(i, EDGE);
      double pattern = Math.sin(x / 5) * Math.cos(y / 6) + Math.sin((x + y) / 11);
      pixels[i] = (float) (0.5 + 0.01 * index + 0.1 * pattern);
    }
    return pixels;
  }

  @Test
  void where_a_drifting_video_did_not_show_a_place_the_frame_stands_in() throws IOException {
    PastVideo past = new PastVideo(EDGE, EDGE, NUCLEUS_PX);
    for (int index = 0; index < FRAMES; index++) {
      past.add(drifting(index));
    }
    try (FollowedVideo video =
        new FollowedVideo(
            FollowedVideoTest::drifting, FRAMES, EDGE, EDGE, NUCLEUS_PX, scratch, Progress.NONE)) {
      float[] last = drifting(FRAMES - 1);
      for (float[][] planes : List.of(video.planes(FRAMES - 1), past.planes())) {
        int arrived = 60 * EDGE + 10;
        assertThat(planes[VideoContext.EARLY][arrived]).isEqualTo(last[arrived]);
        int alwaysThere = 60 * EDGE + EDGE - 10;
        assertThat(planes[VideoContext.EARLY][alwaysThere]).isLessThan(last[alwaysThere] - 0.1f);
      }
    }
  }

  @Test
  void parts_of_a_video_are_its_first_quarter_middle_fifth_and_last_third() {
    assertThat(VideoContext.framesOf(0, 24)).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(VideoContext.framesOf(1, 30)).containsExactly(12, 13, 14, 15, 16, 17);
    assertThat(VideoContext.framesOf(2, 300)).startsWith(200).endsWith(299).hasSize(6);
    for (int mean = 0; mean < VideoContext.MEANS; mean++) {
      assertThat(VideoContext.framesOf(mean, 1)).containsExactly(0);
      assertThat(VideoContext.framesOf(mean, 2)).hasSize(1);
    }
  }
}
