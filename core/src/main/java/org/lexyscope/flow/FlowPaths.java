package org.lexyscope.flow;

import java.util.stream.IntStream;

/**
 * Where pixels end up that are carried along by a flow field: Euler steps of length 1 with the flow
 * interpolated linearly, held inside the image.
 *
 * <p>At a centre most paths soon rest or go round in a short cycle. That is noticed (Brent 1980),
 * and only the steps are taken that a whole number of rounds leaves over.
 */
final class FlowPaths {
  /** Two places this near (in pixels) are one. */
  private static final float SAME = 1e-4f;

  private final FlowField flow;
  private final int steps;

  private FlowPaths(FlowField flow, int steps) {
    this.flow = flow;
    this.steps = steps;
  }

  /**
   * The pixel each of some pixels ends nearest to. Pixels are worked on in parallel.
   *
   * @param pixels row-major indices
   */
  static int[] ends(FlowField flow, int[] pixels, int steps) {
    FlowPaths paths = new FlowPaths(flow, steps);
    return IntStream.range(0, pixels.length).parallel().map(i -> paths.end(pixels[i])).toArray();
  }

  private int end(int pixel) {
    int width = flow.width();
    float lastX = width - 1f;
    float lastY = flow.height() - 1f;
    int startRow = pixel / width;
    float x = pixel % width;
    float y = startRow;
    float markX = x;
    float markY = y;
    int markStep = 0;
    int left = steps;
    for (int step = 1; left > 0; step++) {
      int column = (int) x;
      int row = (int) y;
      float right = x - column;
      float down = y - row;
      int at = row * width + column;
      int across = column < width - 1 ? 1 : 0;
      int below = row < flow.height() - 1 ? width : 0;
      float moveX = between(flow.dx(), at, across, below, right, down);
      float moveY = between(flow.dy(), at, across, below, right, down);
      x = Math.clamp(x + moveX, 0, lastX);
      y = Math.clamp(y + moveY, 0, lastY);
      left--;
      if (Math.abs(x - markX) < SAME && Math.abs(y - markY) < SAME) {
        left %= step - markStep;
      } else if (step >= 2 * markStep) {
        markX = x;
        markY = y;
        markStep = step;
      }
    }
    return Math.round(y) * width + Math.round(x);
  }

  private static float between(
      float[] values, int at, int across, int below, float right, float down) {
    float upper = values[at] + right * (values[at + across] - values[at]);
    float lower = values[at + below] + right * (values[at + below + across] - values[at + below]);
    return upper + down * (lower - upper);
  }
}
