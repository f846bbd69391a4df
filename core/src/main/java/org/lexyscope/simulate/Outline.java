package org.lexyscope.simulate;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/**
 * A star-convex outline about the origin: its radius in every direction.
 *
 * <p>Directions are looked up by the pseudo-angle of a vector (0..4, one unit a quadrant, rational
 * in x and y), so that no angle is ever computed per pixel.
 */
final class Outline {
  private static final int STEPS = 1024;
  private static final double STEPS_PER_UNIT = STEPS / 4.0;

  /** Steps over which a bulge round a nucleus fades. */
  private static final int SHOULDER = STEPS / 18;

  private final double[] radius;

  private Outline(double[] radius) {
    this.radius = radius;
  }

  /** The outline with this radius at each angle in radians, counter-clockwise from +x. */
  static Outline of(DoubleUnaryOperator radiusAtAngle) {
    double[] radius = new double[STEPS];
    for (int step = 0; step < STEPS; step++) {
      double pseudo = step / STEPS_PER_UNIT;
      radius[step] = radiusAtAngle.applyAsDouble(StrictMath.atan2(sine(pseudo), cosine(pseudo)));
    }
    return new Outline(radius);
  }

  /**
   * Distance of (x, y) from the origin in units of the outline's radius there: 1 on the outline.
   */
  double relativeDistance(double x, double y) {
    double distance = Math.sqrt(x * x + y * y);
    return distance == 0 ? 0 : distance / radiusTowards(x, y);
  }

  double radiusTowards(double x, double y) {
    double at = pseudoAngle(x, y) * STEPS_PER_UNIT;
    int step = Math.min((int) at, STEPS - 1);
    double part = at - step;
    return radius[step] + part * (radius[(step + 1) % STEPS] - radius[step]);
  }

  double largestRadius() {
    double largest = 0;
    for (double r : radius) {
      largest = Math.max(largest, r);
    }
    return largest;
  }

  /** The same form with the area of a disc of this diameter. */
  Outline withAreaOfDisc(double diameter) {
    double factor = diameter / 2 / Math.sqrt(area() / Math.PI);
    return map(step -> radius[step] * factor);
  }

  /**
   * This outline pushed out until it holds another one with room to spare.
   *
   * @param inner another outline, whose origin lies at (offsetX, offsetY)
   * @param room how many times as far as the inner outline it must reach
   */
  Outline holding(Outline inner, double offsetX, double offsetY, double room) {
    double[] needed = new double[STEPS];
    for (int step = 0; step < STEPS; step++) {
      double pseudo = step / STEPS_PER_UNIT;
      double length = norm(pseudo);
      double x = offsetX + room * inner.radius[step] * cosine(pseudo) / length;
      double y = offsetY + room * inner.radius[step] * sine(pseudo) / length;
      int towards = (int) (pseudoAngle(x, y) * STEPS_PER_UNIT) % STEPS;
      needed[towards] = Math.max(needed[towards], Math.sqrt(x * x + y * y));
    }
    double[] held = smoothed(widened(needed));
    return map(step -> Math.max(radius[step], held[step]));
  }

  private double area() {
    double twice = 0;
    for (int step = 0; step < STEPS; step++) {
      int next = (step + 1) % STEPS;
      double p = step / STEPS_PER_UNIT;
      double q = next / STEPS_PER_UNIT;
      double sine = (cosine(p) * sine(q) - sine(p) * cosine(q)) / norm(p) / norm(q);
      twice += radius[step] * radius[next] * sine;
    }
    return twice / 2;
  }

  private Outline map(IntToDoubleFunction radiusAtStep) {
    double[] mapped = new double[STEPS];
    for (int step = 0; step < STEPS; step++) {
      mapped[step] = radiusAtStep.applyAsDouble(step);
    }
    return new Outline(mapped);
  }

  private static double[] widened(double[] values) {
    double[] out = new double[STEPS];
    for (int step = 0; step < STEPS; step++) {
      for (int off = -SHOULDER; off <= SHOULDER; off++) {
        out[step] = Math.max(out[step], values[Math.floorMod(step + off, STEPS)]);
      }
    }
    return out;
  }

  private static double[] smoothed(double[] values) {
    double[] out = new double[STEPS];
    for (int step = 0; step < STEPS; step++) {
      double sum = 0;
      for (int off = -SHOULDER; off <= SHOULDER; off++) {
        sum += values[Math.floorMod(step + off, STEPS)];
      }
      out[step] = sum / (2 * SHOULDER + 1);
    }
    return out;
  }

  private static double pseudoAngle(double x, double y) {
    double sum = Math.abs(x) + Math.abs(y);
    if (sum == 0) {
      return 0;
    }
    double part = y / sum;
    if (x < 0) {
      return 2 - part;
    }
    return part < 0 ? 4 + part : part;
  }

  private static double cosine(double pseudo) {
    return pseudo <= 2 ? 1 - pseudo : pseudo - 3;
  }

  private static double sine(double pseudo) {
    if (pseudo <= 1) {
      return pseudo;
    }
    return pseudo <= 3 ? 2 - pseudo : pseudo - 4;
  }

  private static double norm(double pseudo) {
    return Math.sqrt(cosine(pseudo) * cosine(pseudo) + sine(pseudo) * sine(pseudo));
  }
}
