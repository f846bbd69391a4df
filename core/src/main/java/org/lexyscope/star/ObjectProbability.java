package org.lexyscope.star;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.lexyscope.image.DistanceTransform;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.Window;

/**
 * How well a pixel would do as the centre of its object: the Euclidean distance to the nearest
 * pixel that is not of the object, over the largest such distance in it; 0 in the background.
 *
 * <p>Schmidt, Weigert, Broaddus and Myers, MICCAI 2018, section 2.
 */
public final class ObjectProbability {
  private ObjectProbability() {}

  /** Values 0..1, row-major, of the image's size; the largest of each object is 1. */
  public static float[] of(LabelImage image) {
    float[] probability = new float[image.labels().length];
    windows(image)
        .forEach(
            (label, window) ->
                fill(image, label, window.grownBy(1, image.width(), image.height()), probability));
    return probability;
  }

  private static void fill(LabelImage image, int label, Window window, float[] probability) {
    boolean[] mask = new boolean[window.width() * window.height()];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = image.labels()[place(window, i, image.width())] == label;
    }
    float[] distance = DistanceTransform.inside(mask, window.width(), window.height());
    float largest = 0;
    for (float value : distance) {
      largest = Math.max(largest, value);
    }
    for (int i = 0; i < mask.length; i++) {
      if (mask[i]) {
        probability[place(window, i, image.width())] = distance[i] / largest;
      }
    }
  }

  private static int place(Window window, int i, int imageWidth) {
    return (window.top() + i / window.width()) * imageWidth + window.left() + i % window.width();
  }

  /** The window of each label. */
  private static Map<Integer, Window> windows(LabelImage image) {
    int count = image.maxLabel() + 1;
    int[] left = new int[count];
    int[] right = new int[count];
    int[] top = new int[count];
    int[] bottom = new int[count];
    Arrays.fill(left, Integer.MAX_VALUE);
    Arrays.fill(top, Integer.MAX_VALUE);
    for (int i = 0; i < image.labels().length; i++) {
      int label = image.labels()[i];
      int x = i % image.width();
      int y = i / image.width();
      left[label] = Math.min(left[label], x);
      right[label] = Math.max(right[label], x);
      top[label] = Math.min(top[label], y);
      bottom[label] = y;
    }
    Map<Integer, Window> windows = new TreeMap<>();
    for (int label = 1; label < count; label++) {
      if (left[label] <= right[label]) {
        int width = right[label] - left[label] + 1;
        int height = bottom[label] - top[label] + 1;
        windows.put(label, new Window(left[label], top[label], width, height));
      }
    }
    return windows;
  }
}
