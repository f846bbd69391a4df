package org.lexyscope.augment;

/**
 * How far samples are changed before a network sees them.
 *
 * @param sizePx edge of the square the network sees
 * @param smallestNucleusPx nuclei are scaled to a diameter between this...
 * @param largestNucleusPx ...and this, evenly in its logarithm
 * @param elasticPx largest shift of a smooth random deformation
 * @param motionLeftPx largest error of the motion between a frame and a plane beside it
 * @param gainScatter standard deviation of ln(gain)
 * @param offsetScatter standard deviation of the offset, 1 = the video's range
 * @param gammaScatter standard deviation of ln(gamma)
 * @param blurShare how many samples are blurred
 * @param blurMaxPx largest sigma of the blur
 * @param noiseShare how many samples get more noise
 */
public record AugmentSettings(
    int sizePx,
    double smallestNucleusPx,
    double largestNucleusPx,
    double elasticPx,
    double motionLeftPx,
    double gainScatter,
    double offsetScatter,
    double gammaScatter,
    double blurShare,
    double blurMaxPx,
    double noiseShare) {
  public static final AugmentSettings DEFAULT =
      new AugmentSettings(128, 16, 50, 3, 0, 0.4, 0.03, 0.15, 0.4, 1.5, 0.5);

  public AugmentSettings {
    check("sizePx", sizePx, 16, 4096);
    check("smallestNucleusPx", smallestNucleusPx, 2, 1024);
    check("largestNucleusPx", largestNucleusPx, smallestNucleusPx, 1024);
    check("elasticPx", elasticPx, 0, 16);
    check("motionLeftPx", motionLeftPx, 0, 16);
    check("gainScatter", gainScatter, 0, 2);
    check("offsetScatter", offsetScatter, 0, 1);
    check("gammaScatter", gammaScatter, 0, 1);
    check("blurShare", blurShare, 0, 1);
    check("blurMaxPx", blurMaxPx, 0, 8);
    check("noiseShare", noiseShare, 0, 1);
  }

  private static void check(String name, double found, double min, double max) {
    if (!(found >= min && found <= max)) {
      throw new IllegalArgumentException(
          "augment.%s must lie between %s and %s, found %s.".formatted(name, min, max, found));
    }
  }
}
