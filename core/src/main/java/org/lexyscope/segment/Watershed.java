package org.lexyscope.segment;

import java.util.PriorityQueue;
import org.lexyscope.image.LabelImage;

/**
 * Seeded watershed: labelled seeds grow over a mask, the highest pixels first, so that two regions
 * meet where the height map is low (Meyer 1991, priority flooding).
 */
final class Watershed {
  private record Front(float height, long order, int pixel) implements Comparable<Front> {
    @Override
    public int compareTo(Front other) {
      int byHeight = Float.compare(other.height, height);
      return byHeight != 0 ? byHeight : Long.compare(order, other.order);
    }
  }

  private final PriorityQueue<Front> queue = new PriorityQueue<>();
  private final boolean[] mask;
  private final float[] heights;
  private final int[] labels;
  private long order;

  private Watershed(boolean[] mask, float[] heights, int[] labels) {
    this.mask = mask;
    this.heights = heights;
    this.labels = labels;
  }

  /**
   * Grows seeds over the mask; mask pixels that no seed reaches stay 0.
   *
   * @param seeds labels, not changed
   * @param heights row-major; equal heights are taken in the order they were reached
   */
  static LabelImage grow(LabelImage seeds, boolean[] mask, float[] heights) {
    int width = seeds.width();
    int height = seeds.height();
    Watershed flood = new Watershed(mask, heights, seeds.labels().clone());
    for (int pixel = 0; pixel < mask.length; pixel++) {
      if (seeds.labels()[pixel] != 0) {
        flood.reachNeighbours(pixel, width, height);
      }
    }
    while (!flood.queue.isEmpty()) {
      flood.reachNeighbours(flood.queue.remove().pixel(), width, height);
    }
    return new LabelImage(width, height, flood.labels);
  }

  private void reachNeighbours(int pixel, int width, int height) {
    int x = pixel % width;
    int y = pixel / width;
    reach(x > 0, pixel - 1, labels[pixel]);
    reach(x < width - 1, pixel + 1, labels[pixel]);
    reach(y > 0, pixel - width, labels[pixel]);
    reach(y < height - 1, pixel + width, labels[pixel]);
  }

  private void reach(boolean inside, int pixel, int label) {
    if (inside && mask[pixel] && labels[pixel] == 0) {
      labels[pixel] = label;
      queue.add(new Front(heights[pixel], order++, pixel));
    }
  }
}
