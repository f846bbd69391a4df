package org.lexyscope.simulate;

/**
 * A smooth random curve over time: independent normal values at evenly spaced knots, joined by the
 * Catmull-Rom cubic, shifted so that it starts at 0.
 */
final class SlowCurve {
  private final double[] knots;
  private final double periodFrames;
  private final double start;

  SlowCurve(int frameCount, double periodFrames, Xoshiro random) {
    this.periodFrames = periodFrames;
    this.knots = new double[(int) Math.ceil(frameCount / periodFrames) + 4];
    for (int knot = 0; knot < knots.length; knot++) {
      knots[knot] = random.gaussian();
    }
    this.start = absolute(0);
  }

  /** The value at a frame; 0 at frame 0, standard deviation about 1 against later ones. */
  double at(int frame) {
    return absolute(frame) - start;
  }

  /** The value before the shift. */
  double absolute(int frame) {
    double position = frame / periodFrames;
    int knot = (int) Math.floor(position);
    double t = position - knot;
    double p0 = knots[knot];
    double p1 = knots[knot + 1];
    double p2 = knots[knot + 2];
    double p3 = knots[knot + 3];
    double bend = (3 * (p1 - p2) + p3 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3);
    return p1 + 0.5 * t * (p2 - p0 + t * bend);
  }
}
