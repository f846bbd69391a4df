package org.lexyscope.video;

import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.gui.Wand;
import ij.process.ByteProcessor;
import java.awt.Rectangle;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lexyscope.image.LabelImage;

/**
 * The outline of each object of a label image as an ImageJ polygon along the pixel edges.
 *
 * <p>Pixels that touch at an edge or a corner belong together. Of several parts the largest is
 * outlined; holes are filled, since a polygon has none.
 */
final class RoiOutline {
  private static final byte INSIDE = (byte) 255;

  private RoiOutline() {}

  /** The smallest rectangle around an object, both ends included. */
  private record Box(int left, int top, int right, int bottom) {
    Box with(Box other) {
      return new Box(
          Math.min(left, other.left),
          Math.min(top, other.top),
          Math.max(right, other.right),
          Math.max(bottom, other.bottom));
    }

    int width() {
      return right - left + 1;
    }

    int height() {
      return bottom - top + 1;
    }
  }

  /** The outlines by label, in rising order. */
  static Map<Integer, Roi> trace(LabelImage image) {
    Map<Integer, Roi> outlines = new TreeMap<>();
    boxes(image).forEach((label, box) -> outlines.put(label, outline(image, label, box)));
    return outlines;
  }

  /** One look-up for each run of equal labels in a row. */
  private static Map<Integer, Box> boxes(LabelImage image) {
    Map<Integer, Box> boxes = new TreeMap<>();
    for (int y = 0; y < image.height(); y++) {
      int start = 0;
      for (int x = 1; x <= image.width(); x++) {
        int label = image.at(start, y);
        if (x == image.width() || image.at(x, y) != label) {
          if (label != 0) {
            boxes.merge(label, new Box(start, y, x - 1, y), Box::with);
          }
          start = x;
        }
      }
    }
    return boxes;
  }

  private static Roi outline(LabelImage image, int label, Box box) {
    ByteProcessor mask = new ByteProcessor(box.width(), box.height());
    int start = largestPart(image, label, box, (byte[]) mask.getPixels());
    Wand wand = new Wand(mask);
    int x = start % box.width();
    int y = start / box.width();
    wand.autoOutline(x, y, 255.0, 255.0, Wand.EIGHT_CONNECTED);
    Roi roi = new PolygonRoi(wand.xpoints, wand.ypoints, wand.npoints, Roi.TRACED_ROI);
    Rectangle bounds = roi.getBounds();
    roi.setLocation(bounds.x + box.left(), bounds.y + box.top());
    return roi;
  }

  /** Fills {@code mask} with the largest part of an object and returns one of its pixels. */
  private static int largestPart(LabelImage image, int label, Box box, byte[] mask) {
    boolean[] seen = new boolean[mask.length];
    int[] largest = new int[0];
    for (int index = 0; index < mask.length; index++) {
      if (!seen[index] && isObject(image, label, box, index)) {
        int[] part = part(image, label, box, index, seen);
        largest = part.length > largest.length ? part : largest;
      }
    }
    for (int index : largest) {
      mask[index] = INSIDE;
    }
    return largest[0];
  }

  private static int[] part(LabelImage image, int label, Box box, int start, boolean[] seen) {
    ArrayDeque<Integer> open = new ArrayDeque<>();
    IntStream.Builder part = IntStream.builder();
    open.add(start);
    seen[start] = true;
    while (!open.isEmpty()) {
      int index = open.remove();
      part.add(index);
      for (int step = 0; step < 9; step++) {
        int x = index % box.width() + step % 3 - 1;
        int y = index / box.width() + step / 3 - 1;
        int neighbour = y * box.width() + x;
        boolean inside = x >= 0 && y >= 0 && x < box.width() && y < box.height();
        if (inside && !seen[neighbour] && isObject(image, label, box, neighbour)) {
          seen[neighbour] = true;
          open.add(neighbour);
        }
      }
    }
    return part.build().toArray();
  }

  private static boolean isObject(LabelImage image, int label, Box box, int index) {
    return image.at(box.left() + index % box.width(), box.top() + index / box.width()) == label;
  }
}
