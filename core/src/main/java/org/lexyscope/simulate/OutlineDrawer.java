package org.lexyscope.simulate;

/** Draws the outlines of a family: of a cell, and of the nucleus that goes with such a cell. */
final class OutlineDrawer {
  private static final int LOWEST_HARMONIC = 2;
  private static final int HIGHEST_HARMONIC = 12;

  /** How fast the bumps of an outline fall with their number: a nucleus is smoother than a cell. */
  private static final double CELL_FALL = 1;

  private static final double NUCLEUS_FALL = 2;
  private final Xoshiro random;

  OutlineDrawer(Xoshiro random) {
    this.random = random;
  }

  /** A cell with its long axis along x. */
  Outline cell(ShapeSettings shape, double diameterPx) {
    double aspect = 1 + (shape.cellAspect() - 1) * random.uniform(0.6, 1.4);
    Outline form =
        switch (shape.family()) {
          case ELLIPSE -> bumpy(aspect, 0.3 * shape.roughness(), CELL_FALL);
          case BUMPY -> bumpy(aspect, shape.roughness(), CELL_FALL);
          case SPINDLE -> spindle(Math.max(2, aspect), shape.roughness());
          case POLYGON -> polygon(aspect, shape.roughness());
          case LOBED -> lobed(aspect, 0.35, shape.roughness(), CELL_FALL);
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
          case ELLIPSE, BUMPY -> bumpy(aspect, roughness, NUCLEUS_FALL);
          case SPINDLE -> bumpy(Math.max(1.5, aspect), roughness, NUCLEUS_FALL);
          case POLYGON -> bumpy(1 + (aspect - 1) / 2, roughness, NUCLEUS_FALL);
          case LOBED -> lobed(aspect, 0.3, roughness, NUCLEUS_FALL);
          case STELLATE -> lobed(Math.max(1.3, aspect), 0.15, roughness, NUCLEUS_FALL);
        };
    return form.withAreaOfDisc(diameterPx);
  }

  private Outline bumpy(double aspect, double roughness, double fall) {
    double[] bumps = harmonics(roughness, fall);
    return Outline.of(angle -> ellipse(angle, aspect) * (1 + bump(angle, bumps)));
  }

  private Outline spindle(double aspect, double roughness) {
    double[] bumps = harmonics(0.6 * roughness, CELL_FALL);
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

  private Outline lobed(double aspect, double depth, double roughness, double fall) {
    double[] bumps = harmonics(roughness, fall);
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

  /** A body of many sizes with two to five tapering processes. */
  private Outline stellate(double roughness) {
    double[] bumps = harmonics(roughness, CELL_FALL);
    int arms = random.between(2, 5);
    double[] at = new double[arms];
    double[] length = new double[arms];
    double[] width = new double[arms];
    for (int arm = 0; arm < arms; arm++) {
      at[arm] = 2 * Math.PI * (arm + random.uniform(-0.45, 0.45)) / arms;
      length[arm] = random.logUniform(0.2, 2);
      width[arm] = random.uniform(0.25, 0.6) / (1 + 0.3 * length[arm]);
    }
    double aspect = random.uniform(1, 1.8);
    return Outline.of(
        angle -> {
          double radius = ellipse(angle, aspect) * (1 + bump(angle, bumps));
          for (int arm = 0; arm < arms; arm++) {
            radius += length[arm] * peak(angle, at[arm], width[arm]);
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

  /** Amplitude and phase of each harmonic; the amplitudes fall with this power of the order. */
  private double[] harmonics(double roughness, double fall) {
    double[] bumps = new double[2 * (HIGHEST_HARMONIC + 1)];
    for (int order = LOWEST_HARMONIC; order <= HIGHEST_HARMONIC; order++) {
      double amplitude = StrictMath.pow((double) LOWEST_HARMONIC / order, fall);
      bumps[2 * order] = roughness * amplitude * Math.max(-2, Math.min(2, random.gaussian()));
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
