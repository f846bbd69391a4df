package org.lexyscope.measure;

import org.lexyscope.image.LabelImage;
import org.lexyscope.image.NearestLabel;

/**
 * The cytosol ring of every nucleus: pixels outside all nuclei whose distance to the nearest
 * nucleus is above the gap and at most gap + width. A pixel between two nuclei belongs to the
 * nearer one.
 *
 * @param gapPx in pixels
 * @param widthPx in pixels
 */
public record Ring(double gapPx, double widthPx) {

  /** The rings, each under its nucleus' label. */
  public LabelImage around(LabelImage nuclei) {
    NearestLabel nearest = NearestLabel.within(nuclei, gapPx + widthPx);
    int[] rings = nearest.labels();
    float[] distancesPx = nearest.distancesPx();
    for (int pixel = 0; pixel < rings.length; pixel++) {
      rings[pixel] = distancesPx[pixel] > gapPx ? rings[pixel] : 0;
    }
    return new LabelImage(nuclei.width(), nuclei.height(), rings);
  }
}
