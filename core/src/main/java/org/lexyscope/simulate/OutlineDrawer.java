package org.lexyscope.simulate;

/** Draws the outlines of a family: of a cell, and of the nucleus that goes with such a cell. */
final class OutlineDrawer {
  private static final int LOWEST_HARMONIC = 2;
  private static final int HIGHEST_HARMONIC = 7;
  private final Xoshiro random;

  OutlineDrawer(Xoshiro random) {
    this.random = random;
  }

  /** A cell with its long axis along x. */
  Outline cell(ShapeSettings shape, double diameterPx) {
    double aspect = 1 + (shape.cellAspect() - 1) * random.uniform(0.6, 1.4);
    Outline form =
        switch (shape.family()) {
          case ELLIPSE -> bumpy(aspect, 0.3 * shape.roughness());
          case BUMPY -> bumpy(aspect, shape.roughness());
          case SPINDLE -> spindle(Math.max(2, aspect), shape.roughness());
          case POLYGON -> polygon(aspect, shape.roughness());
          case LOBED -> lobed(aspect, 0.35, shape.roughness());
          case STELLATE -> stellate(shape.roughness());
        };
    return form.withAreaOfDisc(diameterPx);
  }

  /** A nucleus with its long axis along x. */
  Outline nucleus(ShapeSettings shape, double diameterPx) {
    double aspect = 1 + (shape.nucleusAspect() - 1) * random.uniform(0.5, 1.5);
    double roughness = shape.nucleusRoughness();
    Outline form =
        switch (shape.family()) {
          case ELLIPSE, BUMPY -> bumpy(aspect, roughness);
          case SPINDLE -> bumpy(Math.max(1.5, aspect), roughness);
          case POLYGON -> bumpy(1 + (aspect - 1) / 2, 1.5 * roughness);
          case LOBED -> lobed(aspect, 0.3, roughness);
          case STELLATE -> lobed(Math.max(1.3, aspect), 0.15, roughness);
        };
    return form.withAreaOfDisc(diameterPx);
  }

  private Outline bumpy(double aspect, double roughness) {
    double[] bumps = harmonics(roughness);
    return Outline.of(angle -> ellipse(angle, aspect) * (1 + bump(angle, bumps)));
  }

  private Outline spindle(double aspect, double roughness) {
    double[] bumps = harmonics(0.6 * roughness);
    double power = random.uniform(1.05, 1.4);
    return Outline.of(
        angle -> {
          double x = StrictMath.pow(Math.abs(StrictMath.cos(angle)) / aspect, power);
          double y = StrictMath.pow(Math.abs(StrictMath.sin(angle)), power);
          return StrictMath.pow(x + y, -1 / power) * (1 + bump(angle, bumps));
        });
  }

  private Outline polygon(double aspect, double roughness) {
    int sides = random.between(5, 8);
    double turn = random.uniform(0, 2 * Math.PI);
    double[] normal = new double[sides];
    double[] distance = new double[sides];
    for (int side = 0; side < sides; side++) {
      normal[side] = turn + 2 * Math.PI * (side + random.uniform(-0.25, 0.25)) / sides;
      distance[side] = 1 + roughness * random.uniform(-1, 1);
    }
    return Outline.of(angle -> ellipse(angle, aspect) * bluntPolygon(angle, normal, distance));
  }

  /** The p-norm of the sides' inverse distances: p large is sharp corners. */
  private static double bluntPolygon(double angle, double[] normal, double[] distance) {
    double sum = 0;
    for (int side = 0; side < normal.length; side++) {
      double facing = StrictMath.cos(angle - normal[side]) / distance[side];
      sum += facing > 0 ? StrictMath.pow(facing, 8) : 0;
    }
    return StrictMath.pow(sum, -1.0 / 8);
  }

  private Outline lobed(double aspect, double depth, double roughness) {
    double[] bumps = harmonics(roughness);
    int notches = random.between(1, 2);
    double[] at = new double[notches];
    for (int notch = 0; notch < notches; notch++) {
      at[notch] = random.uniform(0, 2 * Math.PI);
    }
    double deep = depth * random.uniform(0.7, 1.3);
    return Outline.of(
        angle -> {
          double factor = 1 + bump(angle, bumps);
          for (double notch : at) {
            factor *= 1 - deep * peak(angle, notch, 0.45);
          }
          return ellipse(angle, aspect) * factor;
        });
  }

  private Outline stellate(double roughness) {
    double[] bumps = harmonics(roughness);
    int arms = random.between(3, 6);
    double[] at = new double[arms];
    double[] length = new double[arms];
    for (int arm = 0; arm < arms; arm++) {
      at[arm] = 2 * Math.PI * (arm + random.uniform(-0.3, 0.3)) / arms;
      length[arm] = random.uniform(0.4, 1.6);
    }
    return Outline.of(
        angle -> {
          double radius = 1 + bump(angle, bumps);
          for (int arm = 0; arm < arms; arm++) {
            radius += length[arm] * peak(angle, at[arm], 0.22);
          }
          return radius;
        });
  }

  private static double ellipse(double angle, double aspect) {
    double x = StrictMath.cos(angle) / aspect;
    double y = StrictMath.sin(angle);
    return 1 / Math.sqrt(x * x + y * y);
  }

  /** exp(-(distance on the circle / width)^2). */
  private static double peak(double angle, double at, double width) {
    double distance = (1 - StrictMath.cos(angle - at)) * 2 / (width * width);
    return StrictMath.exp(-distance);
  }

  /** Amplitude and phase of each harmonic; the amplitudes fall with the order. */
  private double[] harmonics(double roughness) {
    double[] bumps = new double[2 * (HIGHEST_HARMONIC + 1)];
    for (int order = LOWEST_HARMONIC; order <= HIGHEST_HARMONIC; order++) {
      bumps[2 * order] = roughness * random.gaussian() * LOWEST_HARMONIC / order;
      bumps[2 * order + 1] = random.uniform(0, 2 * Math.PI);
    }
    return bumps;
  }

  /** The sum of the harmonics, held above -0.5. */
  private static double bump(double angle, double[] bumps) {
    double sum = 0;
    for (int order = LOWEST_HARMONIC; order <= HIGHEST_HARMONIC; order++) {
      sum += bumps[2 * order] * StrictMath.cos(order * angle + bumps[2 * order + 1]);
    }
    return Math.max(-0.5, sum);
  }
}
