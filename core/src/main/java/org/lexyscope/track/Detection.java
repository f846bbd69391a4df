package org.lexyscope.track;

/**
 * One nucleus in one frame, as the tracker sees it.
 *
 * @param frame index from 0
 * @param label its label in that frame's label image
 * @param xPx centroid, pixel centres at whole numbers
 * @param yPx centroid
 * @param areaPx pixels
 * @param touchesBorder whether a pixel lies on the image's edge
 * @param confidence 0..1, NaN when the segmenter gives none
 */
public record Detection(
    int frame,
    int label,
    double xPx,
    double yPx,
    int areaPx,
    boolean touchesBorder,
    double confidence) {

  /** Diameter of the disc with this area, in pixels. */
  public double diameterPx() {
    return 2 * Math.sqrt(areaPx / Math.PI);
  }
}
