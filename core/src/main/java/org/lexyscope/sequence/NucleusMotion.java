package org.lexyscope.sequence;

import java.util.SplittableRandom;
import org.lexyscope.image.Affine;

/**
 * Where a nucleus goes over a sequence, relative to its crop: it turns, leans, grows or shrinks and
 * wanders, each by a {@link SmoothCurve} of its own, about its own centre.
 *
 * @param scale of ln(size); 0.1 is 10 %
 */
record NucleusMotion(
    SmoothCurve shearRad,
    SmoothCurve scale,
    SmoothCurve rotationRad,
    SmoothCurve rightPx,
    SmoothCurve downPx) {
  private static final double MOST_SHEAR_RAD = 0.1;
  private static final double MOST_SCALE = 0.1;
  private static final double MOST_ROTATION_RAD = StrictMath.toRadians(10);
  private static final double MOST_SHIFT_PX = 6;

  static NucleusMotion draw(SplittableRandom random) {
    return new NucleusMotion(
        new SmoothCurve(MOST_SHEAR_RAD, random),
        new SmoothCurve(MOST_SCALE, random),
        new SmoothCurve(MOST_ROTATION_RAD, random),
        new SmoothCurve(MOST_SHIFT_PX, random),
        new SmoothCurve(MOST_SHIFT_PX, random));
  }

  /** The map from the crop to a frame, about a point. */
  Affine map(int frame, int frames, double centreX, double centreY) {
    double u = (double) frame / (frames - 1);
    return Affine.of(StrictMath.exp(scale.at(u)), rotationRad.at(u), shearRad.at(u))
        .about(centreX, centreY)
        .shifted(rightPx.at(u), downPx.at(u));
  }
}
