package org.lexyscope.simulate;

/**
 * Where the activating light falls: inside a disc. A disc that holds the field is the whole field.
 *
 * @param xShare centre, 0 = left edge of the field, 1 = right edge
 * @param yShare centre, 0 = top edge, 1 = bottom edge
 * @param radiusUm radius of the disc
 */
public record LightRegion(double xShare, double yShare, double radiusUm) {
  public static final LightRegion WHOLE_FIELD = new LightRegion(0.5, 0.5, 1e6);

  public LightRegion {
    Checks.positive("radiusUm", radiusUm);
  }
}
