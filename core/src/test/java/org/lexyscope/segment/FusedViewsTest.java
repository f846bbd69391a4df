package org.lexyscope.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lexyscope.image.Frame;
import org.lexyscope.motion.Displacement;
import org.lexyscope.motion.LucasKanade;
import org.lexyscope.motion.MotionImage;

class FusedViewsTest {
  private static final int EDGE = 64;
  private static final int COUNT = 5;
  private static final int DARK = 3;
  private static final double DIAMETER_PX = 12;
  private static final float UNSURE = 0.5f;
  private static final float SURE = 0.9f;

  @Test
  void where_a_network_cannot_tell_the_frames_around_decide() throws IOException {
    try (FusedViews views = FusedViews.bothWays(moving(), FusedViewsTest::answer, COUNT)) {
      for (int frame = 0; frame < COUNT; frame++) {
        float[] nucleus = views.view(frame).planes()[FusedViews.NUCLEUS];
        int at = EDGE / 2 * EDGE + column(frame);
        assertThat(nucleus[at]).as("inside, frame %d", frame).isGreaterThan(0.7f);
        assertThat(nucleus[at + 12]).as("outside, frame %d", frame).isLessThan(0.3f);
      }
    }
  }

  @Test
  void the_past_alone_carries_a_nucleus_that_is_gone() throws IOException {
    try (FusedViews views = FusedViews.past(moving(), FusedViewsTest::answer, COUNT)) {
      float[] first = views.view(0).planes()[FusedViews.NUCLEUS];
      assertThat(first[EDGE / 2 * EDGE + column(0)]).isCloseTo(SURE, within(0.01f));
      FrameView dark = views.view(DARK);
      int middle = EDGE / 2 * EDGE + column(DARK);
      assertThat(dark.planes()[FusedViews.NUCLEUS][middle]).isGreaterThan(0.7f);
      assertThat(dark.planes()[FusedViews.BY_ITSELF][middle]).isCloseTo(UNSURE, within(0.02f));
    }
  }

  @Test
  void a_run_that_is_taken_up_in_the_middle_finds_the_same() throws IOException {
    try (FusedViews whole = FusedViews.bothWays(moving(), FusedViewsTest::answer, COUNT);
        FusedViews later = FusedViews.bothWays(moving(), FusedViewsTest::answer, COUNT)) {
      for (int frame = 0; frame < COUNT; frame++) {
        float[][] planes = whole.view(frame).planes();
        if (frame >= 2) {
          FrameView again = later.view(frame);
          assertThat(again.planes()).isDeepEqualTo(planes);
          assertThat(again.frame().pixels()).isEqualTo(image(frame));
        }
      }
    }
  }

  /** A disc that moves two pixels to the right each frame, on a field that moves with it. */
  private static FrameViews moving() {
    return index -> {
      Frame frame = new Frame(EDGE, EDGE, image(index));
      MotionImage now = new MotionImage(EDGE, EDGE, image(index), DIAMETER_PX);
      MotionImage before = new MotionImage(EDGE, EDGE, image(Math.max(0, index - 1)), DIAMETER_PX);
      Displacement toBefore = LucasKanade.between(now, before);
      return new FrameView(frame, new float[][] {image(index)}, EDGE, EDGE).moving(toBefore);
    };
  }

  private static int column(int frame) {
    return 26 + 2 * frame;
  }

  private static float[] image(int frame) {
    float[] pixels = new float[EDGE * EDGE];
    for (int i = 0; i < pixels.length; i++) {
      double x = i % EDGE - 2 * frame;
      double y = Math.floorDiv(i, EDGE);
      pixels[i] = (float) (0.5 + 0.2 * Math.sin(x / 3) * Math.cos(y / 4) + 0.1 * Math.sin(y / 7));
    }
    return pixels;
  }

  /** A network that sees the disc, but not in one frame. */
  private static ClassMaps answer(FrameView view) {
    float[] nucleus = new float[EDGE * EDGE];
    int frame = 0;
    while (!Arrays.equals(view.frame().pixels(), image(frame))) {
      frame++;
    }
    for (int i = 0; i < nucleus.length; i++) {
      double fromMiddle = Math.hypot(i % EDGE - column(frame), Math.floorDiv(i, EDGE) - EDGE / 2.0);
      float seen = fromMiddle <= DIAMETER_PX / 2 ? SURE : 1 - SURE;
      nucleus[i] = frame == DARK ? UNSURE : seen;
    }
    return new ClassMaps(EDGE, EDGE, nucleus, nucleus);
  }
}
