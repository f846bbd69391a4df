package org.lexyscope.simulate;

/**
 * A smooth random field over the plane: uniform values on a square lattice of size 1, hashed from
 * the lattice point and a seed, blended by the smoothstep polynomial. Any point can be asked for
 * alone. Standard deviation about 1.
 */
final class ValueNoise {
  /** Makes the standard deviation of one octave 1: uniform on (-1, 1), averaged by the blend. */
  private static final double UNIT_DEVIATION = 2.35;

  private final long seed;

  ValueNoise(long seed) {
    this.seed = seed;
  }

  /** One octave. */
  double at(double x, double y) {
    double floorX = Math.floor(x);
    double floorY = Math.floor(y);
    long column = (long) floorX;
    long row = (long) floorY;
    double a = smoothstep(x - floorX);
    double b = smoothstep(y - floorY);
    double top = lattice(column, row) * (1 - a) + lattice(column + 1, row) * a;
    double bottom = lattice(column, row + 1) * (1 - a) + lattice(column + 1, row + 1) * a;
    return UNIT_DEVIATION * (top * (1 - b) + bottom * b);
  }

  /** Octaves of half the size and 0.6 of the amplitude each, turned against each other. */
  double clouds(double x, double y, int octaves) {
    double sum = 0;
    double power = 0;
    double amplitude = 1;
    for (int octave = 0; octave < octaves; octave++) {
      sum += amplitude * at(x, y);
      power += amplitude * amplitude;
      amplitude *= 0.6;
      double turned = 1.6 * x - 1.2 * y + 17.3;
      y = 1.2 * x + 1.6 * y - 5.1;
      x = turned;
    }
    return sum / Math.sqrt(power);
  }

  /** Uniform on (-1, 1). */
  double lattice(long column, long row) {
    long key = Xoshiro.mix(seed + column * 0x9E3779B97F4A7C15L + row * 0xC2B2AE3D27D4EB4FL);
    return (key >> 11) * 0x1.0p-52;
  }

  private static double smoothstep(double part) {
    return part * part * (3 - 2 * part);
  }
}
