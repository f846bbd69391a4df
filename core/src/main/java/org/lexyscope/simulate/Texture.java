package org.lexyscope.simulate;

/** The texture of a cytosol at a point: mean near 0, standard deviation near 1. */
final class Texture {
  private static final double STREAK_LENGTH = 6;
  private final TextureFamily family;
  private final double scalePx;
  private final ValueNoise first;
  private final ValueNoise second;

  Texture(TextureFamily family, double scalePx, Xoshiro random) {
    this.family = family;
    this.scalePx = scalePx;
    this.first = new ValueNoise(random.nextLong());
    this.second = new ValueNoise(random.nextLong());
  }

  /** The value at a point of the cell, in pixels from its centre, its long axis along x. */
  double at(double xPx, double yPx) {
    double x = xPx / scalePx;
    double y = yPx / scalePx;
    return switch (family) {
      case CLOUDY -> first.clouds(x, y, 3);
      case GRANULAR -> grains(x, y);
      case FIBROUS -> streaks(x, y);
      case BUBBLY -> bubbles(x, y);
      case RETICULAR -> net(x, y);
      case PATCHY -> patches(x, y);
    };
  }

  private double grains(double x, double y) {
    double value = first.at(4 * x, 4 * y);
    return 0.45 * value * Math.abs(value) + 0.5 * second.at(x, y);
  }

  private double streaks(double x, double y) {
    double bend = 0.8 * second.at(0.4 * x, 0.4 * y);
    return first.clouds(2 * x / STREAK_LENGTH, 2 * (y + bend), 2);
  }

  private double bubbles(double x, double y) {
    double value = Math.max(0, first.at(1.5 * x, 1.5 * y) - 0.4);
    return 0.6 - 1.8 * value + 0.4 * second.at(0.7 * x, 0.7 * y);
  }

  private double net(double x, double y) {
    double ridge = Math.min(Math.abs(first.at(x, y)), Math.abs(second.at(1.1 * x, 1.1 * y)));
    return 1.1 - 3.2 * ridge;
  }

  /** Each point takes the value of the nearest of one jittered point a lattice square. */
  private double patches(double x, double y) {
    long column = (long) Math.floor(x);
    long row = (long) Math.floor(y);
    double nearest = Double.POSITIVE_INFINITY;
    double value = 0;
    for (long r = row - 1; r <= row + 1; r++) {
      for (long c = column - 1; c <= column + 1; c++) {
        double dx = c + 0.5 + 0.5 * first.lattice(c, r) - x;
        double dy = r + 0.5 + 0.5 * first.lattice(r, c + 7919) - y;
        double distance = dx * dx + dy * dy;
        if (distance < nearest) {
          nearest = distance;
          value = second.lattice(c, r);
        }
      }
    }
    return 1.7 * value;
  }
}
