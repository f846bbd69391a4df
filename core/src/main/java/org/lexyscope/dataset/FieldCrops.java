package org.lexyscope.dataset;

import java.util.ArrayList;
import java.util.List;
import org.lexyscope.image.Components;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.Window;

/**
 * One field cut into crops, each round a nucleus that does not touch the field's border.
 *
 * @param nuclei how many do not touch the border, small ones included
 * @param crowded more than the settings allow: no crops are cut
 * @param small nuclei removed for their area
 * @param hidden crops left out because a nucleus in them cannot be seen
 * @param dark crops left out because nothing in them is above 0
 */
record FieldCrops(
    int nuclei, boolean crowded, int small, int hidden, int dark, List<Placed> crops) {
  /** A crop and where it lies in its field. */
  record Placed(int left, int top, int nuclei, Crop crop) {}

  FieldCrops {
    crops = List.copyOf(crops);
  }

  /**
   * As the report's protocol: count, remove small objects, cut, remove them again, divide by the
   * crop's maximum.
   *
   * @throws IllegalArgumentException if the field is not of the settings' size
   */
  static FieldCrops of(CropField field, CropSettings settings) {
    requireSize(field, settings.fieldPx());
    int nuclei = Centre.inside(field.nuclei()).size();
    if (nuclei > settings.maxNuclei()) {
      return new FieldCrops(nuclei, true, 0, 0, 0, List.of());
    }
    LabelImage large = Components.keepAtLeast(field.nuclei(), settings.minAreaPx());
    List<Centre> centres = Centre.inside(large);
    List<Placed> crops = new ArrayList<>();
    int hidden = 0;
    int dark = 0;
    for (Centre centre : centres) {
      Window window = centre.window(settings.cropPx(), settings.fieldPx());
      if (holdsHidden(field, window)) {
        hidden++;
      } else if (maximum(window.cut(field.protein().pixels(), settings.fieldPx())) <= 0) {
        dark++;
      } else {
        crops.add(cut(field, large, window, settings));
      }
    }
    return new FieldCrops(nuclei, false, nuclei - centres.size(), hidden, dark, crops);
  }

  private static void requireSize(CropField field, int edgePx) {
    LabelImage nuclei = field.nuclei();
    if (nuclei.width() != edgePx || nuclei.height() != edgePx) {
      throw new IllegalArgumentException(
          "A field must be %d x %d pixels, found %d x %d."
              .formatted(edgePx, edgePx, nuclei.width(), nuclei.height()));
    }
  }

  private static boolean holdsHidden(CropField field, Window window) {
    for (boolean hidden : window.cut(field.hidden(), field.nuclei().width())) {
      if (hidden) {
        return true;
      }
    }
    return false;
  }

  private static Placed cut(
      CropField field, LabelImage large, Window window, CropSettings settings) {
    float[] pixels = window.cut(field.protein().pixels(), settings.fieldPx());
    float maximum = maximum(pixels);
    int[] labels = window.cut(large.labels(), settings.fieldPx());
    LabelImage kept =
        Components.keepAtLeast(
            new LabelImage(window.width(), window.height(), labels), settings.minAreaPx());
    boolean[] mask = new boolean[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] /= maximum;
      mask[i] = kept.labels()[i] > 0;
    }
    Crop crop = new Crop(settings.cropPx(), pixels, mask);
    return new Placed(window.left(), window.top(), kept.maxLabel(), crop);
  }

  private static float maximum(float[] pixels) {
    float maximum = 0;
    for (float pixel : pixels) {
      maximum = Math.max(maximum, pixel);
    }
    return maximum;
  }
}
