package org.lexyscope.refine;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.lexyscope.image.Components;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.Window;

/**
 * Where the truth is known: inside a window of the frames, or everywhere.
 *
 * @param window in pixels of the frames; absent for everywhere
 */
record KnownRegion(Optional<Window> window) {
  /**
   * A region of frames of one size.
   *
   * @throws IllegalArgumentException if it leaves the frames
   */
  static KnownRegion of(Optional<Window> window, int width, int height) {
    window.ifPresent(
        part -> {
          if (part.left() + part.width() > width || part.top() + part.height() > height) {
            throw new IllegalArgumentException(
                "--region %d,%d,%d,%d reaches beyond the frames, which are %dx%d pixels. Give LEFT,TOP,WIDTH,HEIGHT within them."
                    .formatted(
                        part.left(), part.top(), part.width(), part.height(), width, height));
          }
        });
    return new KnownRegion(window);
  }

  /** Whether the centre of a pixel is inside. */
  private boolean holds(int column, int row, double factor) {
    double x = (column + 0.5) / factor;
    double y = (row + 0.5) / factor;
    return window
        .map(
            part ->
                x >= part.left()
                    && x < part.left() + part.width()
                    && y >= part.top()
                    && y < part.top() + part.height())
        .orElse(true);
  }

  /**
   * Whether the centre of each pixel is inside, row-major, in frames brought to another size.
   *
   * @param factor new pixels in a pixel of the frame, along an edge
   */
  boolean[] mask(int width, int height, double factor) {
    boolean[] inside = new boolean[width * height];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = holds(i % width, Math.floorDiv(i, width), factor);
    }
    return inside;
  }

  /** The part of a resized frame to keep: the region and so much around it. */
  Window part(int width, int height, double factor, int aroundPx) {
    return window
        .map(
            part ->
                new Window(
                    Math.min(width - 1, (int) (part.left() * factor)),
                    Math.min(height - 1, (int) (part.top() * factor)),
                    (int) Math.ceil(part.width() * factor),
                    (int) Math.ceil(part.height() * factor)))
        .map(part -> part.grownBy(aroundPx, width, height))
        .orElse(new Window(0, 0, width, height));
  }

  /** Labels of which at least half lies outside. */
  Set<Integer> mostlyOutside(LabelImage labels) {
    int[] areas = Components.areas(labels);
    int[] inside = new int[areas.length];
    for (int i = 0; i < labels.labels().length; i++) {
      if (holds(i % labels.width(), Math.floorDiv(i, labels.width()), 1)) {
        inside[labels.labels()[i]]++;
      }
    }
    Set<Integer> outside = new HashSet<>();
    for (int label = 1; label < areas.length; label++) {
      if (areas[label] > 0 && 2 * inside[label] <= areas[label]) {
        outside.add(label);
      }
    }
    return outside;
  }

  /** The labels of which more than half lies inside. */
  LabelImage inside(LabelImage labels) {
    Set<Integer> outside = mostlyOutside(labels);
    int[] kept = labels.labels().clone();
    for (int i = 0; i < kept.length; i++) {
      kept[i] = outside.contains(kept[i]) ? 0 : kept[i];
    }
    return new LabelImage(labels.width(), labels.height(), kept);
  }
}
