package org.lexyscope.segment;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.lexyscope.image.Components;
import org.lexyscope.image.LabelImage;

/**
 * Nuclei from a probability of nucleus, and where the network gives it one of boundary.
 *
 * <p>Without a boundary, what lies above the level is split at its necks. With one, foreground less
 * boundary is interior, whose pieces are seeds ({@link NucleiOfMaps}).
 */
final class NucleiOfForeground {
  private final NucleusThresholds thresholds;
  private final OptionalDouble diameterPx;

  /**
   * @param diameterPx of a typical nucleus, which tells debris; by default that of the image's own
   *     objects
   */
  NucleiOfForeground(NucleusThresholds thresholds, OptionalDouble diameterPx) {
    this.thresholds = thresholds;
    this.diameterPx = diameterPx;
  }

  Segmentation of(float[] foreground, int width, int height) {
    LabelImage split = split(foreground, width, height);
    double areaPx = areaPx(typicalPx(split));
    LabelImage nuclei =
        NucleiOfMaps.sure(
            Components.keepAtLeast(split, thresholds.nucleusShare() * areaPx),
            foreground,
            thresholds.leastConfidence());
    return new Segmentation(nuclei, NucleiOfMaps.confidence(nuclei, foreground));
  }

  Segmentation of(float[] foreground, float[] boundary, int width, int height) {
    float[] interior = new float[foreground.length];
    for (int i = 0; i < interior.length; i++) {
      interior[i] = Math.max(0, foreground[i] - boundary[i]);
    }
    LabelImage nuclei =
        NucleiOfMaps.of(
            new ClassMaps(width, height, interior, foreground),
            thresholds,
            typicalPx(split(foreground, width, height)));
    return new Segmentation(nuclei, NucleiOfMaps.confidence(nuclei, foreground));
  }

  private LabelImage split(float[] foreground, int width, int height) {
    boolean[] mask = NucleiOfMaps.above(foreground, thresholds.level());
    return NeckSplit.of(mask, width, height, ThresholdSettings.DEFAULT_SPLIT_DEPTH);
  }

  private static double areaPx(double diameterPx) {
    return Math.PI / 4 * diameterPx * diameterPx;
  }

  private double typicalPx(LabelImage objects) {
    return diameterPx.orElseGet(() -> medianDiameterPx(objects));
  }

  /** The diameter of the object that the middle foreground pixel lies in; 0 without objects. */
  static double medianDiameterPx(LabelImage objects) {
    int[] areas = Components.areas(objects);
    int total = IntStream.of(areas).skip(1).sum();
    int[] rising = IntStream.of(areas).skip(1).sorted().toArray();
    int counted = 0;
    for (int area : rising) {
      counted += area;
      if (2L * counted >= total) {
        return 2 * Math.sqrt(area / Math.PI);
      }
    }
    return 0;
  }
}
