package org.lexyscope.dataset;

import java.util.ArrayList;
import java.util.List;
import org.lexyscope.image.Components;
import org.lexyscope.image.LabelImage;

/** The diameters of nuclei: of the discs with their areas. */
public final class NucleusDiameters {
  private final List<Double> diametersPx = new ArrayList<>();

  /** Adds those of all nuclei of an image. */
  public void add(LabelImage nuclei) {
    int[] areas = Components.areas(nuclei);
    for (int label = 1; label < areas.length; label++) {
      if (areas[label] > 0) {
        diametersPx.add(2 * Math.sqrt(areas[label] / Math.PI));
      }
    }
  }

  public boolean isEmpty() {
    return diametersPx.isEmpty();
  }

  /**
   * The middle one.
   *
   * @throws IllegalArgumentException if there are none
   */
  public double medianPx() {
    if (diametersPx.isEmpty()) {
      throw new IllegalArgumentException("There are no nuclei whose diameter could be told.");
    }
    return diametersPx.stream().sorted().toList().get(diametersPx.size() / 2);
  }
}
