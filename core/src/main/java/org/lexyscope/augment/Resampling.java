package org.lexyscope.augment;

import java.util.List;
import org.lexyscope.dataset.Crop;
import org.lexyscope.image.Masks;

/**
 * A crop under several maps, interpolated once however many there are: each interpolation blurs.
 *
 * <p>Intensities are linear between pixels; so is the mask, as 0 and 1, which is cut at one half:
 * both therefore move exactly alike. Beyond its border the crop is mirrored.
 */
final class Resampling {
  private static final float CUT = 0.5f;

  private Resampling() {}

  /**
   * The crop after the maps, the first of them applied first.
   *
   * @return the same crop where there are none
   */
  static Crop of(Crop crop, List<PlaneMap> maps) {
    if (maps.isEmpty()) {
      return crop;
    }
    int edge = crop.edgePx();
    double half = edge / 2.0;
    float[] inside = Masks.floats(crop.mask());
    float[] pixels = new float[inside.length];
    boolean[] mask = new boolean[inside.length];
    double[] place = new double[2];
    for (int y = 0; y < edge; y++) {
      for (int x = 0; x < edge; x++) {
        place[0] = (x + 0.5) / half - 1;
        place[1] = (y + 0.5) / half - 1;
        for (PlaneMap map : maps.reversed()) {
          map.move(place);
        }
        double fromX = (place[0] + 1) * half - 0.5;
        double fromY = (place[1] + 1) * half - 0.5;
        int at = y * edge + x;
        pixels[at] = Geometry.between(crop.pixels(), edge, edge, fromX, fromY);
        mask[at] = Geometry.between(inside, edge, edge, fromX, fromY) >= CUT;
      }
    }
    return new Crop(edge, pixels, mask);
  }
}
