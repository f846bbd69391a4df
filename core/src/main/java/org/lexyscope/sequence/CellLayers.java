package org.lexyscope.sequence;

import java.util.Arrays;
import org.lexyscope.dataset.Crop;
import org.lexyscope.image.Affine;
import org.lexyscope.image.GaussianBlur;
import org.lexyscope.image.Masks;
import org.lexyscope.image.Warp;
import org.lexyscope.image.Window;

/**
 * A crop taken apart: the background's level, the protein above it with nuclei made invisible, and
 * the nuclei with a soft border. All of it is drawn out beyond the crop's border, so that a cell
 * that moves leaves no black wedge behind.
 */
final class CellLayers {
  private static final int MARGIN_PX = 48;
  private static final double MASK_SIGMA_PX = 1.5;
  private static final double BACKGROUND_QUANTILE = 0.01;

  private final int edge;
  private final float background;
  private final float[] protein;
  private final float[] nuclei;
  private final double nucleusArea;
  private final double cytosolArea;
  private final double centreX;
  private final double centreY;

  private CellLayers(Crop crop) {
    edge = crop.edgePx();
    background = background(crop.pixels());
    boolean[] foreground = CropContrast.foreground(crop);
    float[] mask = Masks.floats(crop.mask());
    protein = withMargin(EvenCells.of(crop, background, foreground), edge);
    nuclei = withMargin(GaussianBlur.blur(mask, edge, edge, MASK_SIGMA_PX), edge);
    double area = 0;
    double outside = 0;
    double sumX = 0;
    double sumY = 0;
    for (int i = 0; i < mask.length; i++) {
      int x = i % edge;
      int y = i / edge;
      area += mask[i];
      outside += foreground[i] && !crop.mask()[i] ? 1 : 0;
      sumX += mask[i] * x;
      sumY += mask[i] * y;
    }
    nucleusArea = area;
    cytosolArea = Math.max(area, outside);
    centreX = sumX / area;
    centreY = sumY / area;
  }

  /** The level where there is no cell. */
  static float background(float[] pixels) {
    float[] sorted = pixels.clone();
    Arrays.sort(sorted);
    return sorted[(int) (BACKGROUND_QUANTILE * (sorted.length - 1))];
  }

  static CellLayers of(Crop crop) {
    return new CellLayers(crop);
  }

  /** The nearest pixel goes on beyond the border. */
  private static float[] withMargin(float[] pixels, int edge) {
    int wide = edge + 2 * MARGIN_PX;
    float[] out = new float[wide * wide];
    for (int y = 0; y < wide; y++) {
      int fromY = Math.clamp(y - MARGIN_PX, 0, edge - 1);
      for (int x = 0; x < wide; x++) {
        out[y * wide + x] = pixels[fromY * edge + Math.clamp(x - MARGIN_PX, 0, edge - 1)];
      }
    }
    return out;
  }

  /** The map of a frame, about the centroid of the mask. */
  Affine map(NucleusMotion motion, int frame, int frames) {
    return motion.map(frame, frames, centreX + MARGIN_PX, centreY + MARGIN_PX);
  }

  float[] movedProtein(Affine map) {
    return moved(protein, map);
  }

  boolean[] movedNuclei(Affine map) {
    return Masks.above(moved(nuclei, map), 0.5f);
  }

  private float[] moved(float[] layer, Affine map) {
    int wide = edge + 2 * MARGIN_PX;
    float[] whole = Warp.linear(layer, wide, wide, map);
    return new Window(MARGIN_PX, MARGIN_PX, edge, edge).cut(whole, wide);
  }

  int edge() {
    return edge;
  }

  /** Level where there is no cell. */
  float background() {
    return background;
  }

  double nucleusArea() {
    return nucleusArea;
  }

  /** Cells less nuclei; never under the nuclei's area, since a crop may show part of a cell. */
  double cytosolArea() {
    return cytosolArea;
  }
}
