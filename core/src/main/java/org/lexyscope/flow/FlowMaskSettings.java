package org.lexyscope.flow;

/**
 * How masks are made from flows; the defaults are the original's.
 *
 * @param leastLogit pixels with a logit above it belong to objects
 * @param largestFlowError objects whose own flow field differs by more (mean squared length of the
 *     difference) are dropped; 0 = no check
 * @param minAreaPx smaller objects are dropped
 */
public record FlowMaskSettings(double leastLogit, double largestFlowError, int minAreaPx) {
  public static final FlowMaskSettings DEFAULT = new FlowMaskSettings(0, 0.4, 15);

  public FlowMaskSettings {
    if (!Double.isFinite(leastLogit) || !(largestFlowError >= 0) || minAreaPx < 0) {
      throw new IllegalArgumentException(
          "Masks from flows need a finite logit, a flow error and an area of at least 0, found %s, %s and %d."
              .formatted(leastLogit, largestFlowError, minAreaPx));
    }
  }
}
