package org.lexyscope.simulate;

/**
 * The state of one cell in one frame.
 *
 * @param cell index from 0; its label is {@code cell + 1}
 * @param frame index from 0
 * @param timeS of the frame
 * @param xPx centre of the nucleus in the image; may lie outside
 * @param yPx centre of the nucleus
 * @param litFraction of its LOV2 domains, 0..1
 * @param importPerS import rate now
 * @param exportPerS export rate now
 * @param nucleusConcentration protein per volume, bleached or not; 1 = the camera's {@code
 *     peakElectrons} where a cell is thickest
 * @param cytosolConcentration the same in the cytosol
 * @param unbleached share of the protein that still glows, 0..1
 */
public record CellTruth(
    int cell,
    int frame,
    double timeS,
    double xPx,
    double yPx,
    double litFraction,
    double importPerS,
    double exportPerS,
    double nucleusConcentration,
    double cytosolConcentration,
    double unbleached) {

  public int label() {
    return cell + 1;
  }

  /** The physical N/C, which image measurements approach. */
  public double concentrationRatio() {
    return nucleusConcentration / cytosolConcentration;
  }
}
