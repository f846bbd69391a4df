package org.lexyscope.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The smallest window round each object of a label image, found in one pass. */
public final class ObjectWindows {
  private ObjectWindows() {}

  /** An object and its window. */
  public record Labelled(int label, Window window) {}

  /** The objects in rising order of label. */
  public static List<Labelled> of(LabelImage image) {
    int count = image.maxLabel() + 1;
    int[] left = filled(count, image.width());
    int[] top = filled(count, image.height());
    int[] right = filled(count, -1);
    int[] bottom = filled(count, -1);
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        int label = image.at(x, y);
        left[label] = Math.min(left[label], x);
        right[label] = Math.max(right[label], x);
        top[label] = Math.min(top[label], y);
        bottom[label] = y;
      }
    }
    List<Labelled> objects = new ArrayList<>();
    for (int label = 1; label < count; label++) {
      if (right[label] >= 0) {
        int width = right[label] - left[label] + 1;
        int height = bottom[label] - top[label] + 1;
        objects.add(new Labelled(label, new Window(left[label], top[label], width, height)));
      }
    }
    return objects;
  }

  private static int[] filled(int count, int value) {
    int[] values = new int[count];
    Arrays.fill(values, value);
    return values;
  }
}
