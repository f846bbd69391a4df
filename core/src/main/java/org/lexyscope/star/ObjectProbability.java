package org.lexyscope.star;

import org.lexyscope.image.DistanceTransform;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.ObjectWindows;
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
    for (ObjectWindows.Labelled object : ObjectWindows.of(image)) {
      Window window = object.window().grownBy(1, image.width(), image.height());
      fill(image, object.label(), window, probability);
    }
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
}
