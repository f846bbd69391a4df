package org.lexyscope.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths that rest or go round are cut short; where they end must not change by it. */
class FlowPathsTest {
  private static final int EDGE = 24;

  /**
   * Towards the middle, half a pixel or a whole one at a time: paths that jump over it go round.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 50, 51, 52, 199, 200})
  void paths_end_where_all_steps_taken_one_by_one_end(int steps) {
    float[] dx = new float[EDGE * EDGE];
    float[] dy = new float[EDGE * EDGE];
    for (int i = 0; i < dx.length; i++) {
      double x = 11.3 - i % EDGE;
      double y = 12.6 - Math.floorDiv(i, EDGE);
      double length = Math.max(1e-9, Math.hypot(x, y));
      dx[i] = (float) (x / length + 0.2 * y / length);
      dy[i] = (float) (y / length - 0.2 * x / length);
    }
    FlowField flow = new FlowField(EDGE, EDGE, dy, dx);
    int[] pixels = IntStream.range(0, EDGE * EDGE).toArray();
    int[] expected = IntStream.of(pixels).map(pixel -> end(flow, pixel, steps)).toArray();
    assertThat(FlowPaths.ends(flow, pixels, steps)).isEqualTo(expected);
  }

  private static int end(FlowField flow, int pixel, int steps) {
    float x = pixel % EDGE;
    float y = Math.floorDiv(pixel, EDGE);
    for (int step = 0; step < steps; step++) {
      float moveX = between(flow.dx(), x, y);
      float moveY = between(flow.dy(), x, y);
      x = Math.clamp(x + moveX, 0, EDGE - 1f);
      y = Math.clamp(y + moveY, 0, EDGE - 1f);
    }
    return Math.round(y) * EDGE + Math.round(x);
  }

  private static float between(float[] values, float x, float y) {
    int left = (int) x;
    int top = (int) y;
    int right = Math.min(EDGE - 1, left + 1);
    int below = Math.min(EDGE - 1, top + 1);
    float upper =
        values[top * EDGE + left]
            + (x - left) * (values[top * EDGE + right] - values[top * EDGE + left]);
    float lower =
        values[below * EDGE + left]
            + (x - left) * (values[below * EDGE + right] - values[below * EDGE + left]);
    return upper + (y - top) * (lower - upper);
  }
}
