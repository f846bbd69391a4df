package org.lexyscope.simulate;

import java.util.ArrayList;
import java.util.List;

/** Lays out the cells of a field. */
final class Population {
  private static final int TRIES = 400;
  private static final double BORDER_SHARE = 0.3;

  private final PopulationSettings settings;
  private final FieldSettings field;
  private final Xoshiro random;

  Population(PopulationSettings settings, FieldSettings field, Xoshiro random) {
    this.settings = settings;
    this.field = field;
    this.random = random;
  }

  List<Placement> placements() {
    double direction = random.uniform(0, Math.PI);
    List<Placement> placed = new ArrayList<>();
    for (double[] centre : centres()) {
      double free = (1 - settings.alignment()) * random.uniform(-Math.PI / 2, Math.PI / 2);
      placed.add(new Placement(centre[0], centre[1], direction + free + 0.1 * random.gaussian()));
    }
    return placed;
  }

  private List<double[]> centres() {
    return switch (settings.arrangement()) {
      case SCATTERED -> scattered();
      case MONOLAYER -> monolayer();
    };
  }

  /** Darts that keep their distance; a dart that finds no room asks for a little less each time. */
  private List<double[]> scattered() {
    double spacing = settings.spacingUm() / field.pixelSizeUm();
    double border = BORDER_SHARE * Math.min(spacing, Math.min(field.width(), field.height()));
    List<double[]> centres = new ArrayList<>();
    while (centres.size() < settings.cellCount()) {
      double distance = spacing;
      double[] dart = dart(border);
      for (int attempt = 0; attempt < TRIES && tooClose(dart, centres, distance); attempt++) {
        dart = dart(border);
        distance *= 0.995;
      }
      centres.add(dart);
    }
    return centres;
  }

  private double[] dart(double border) {
    double marginX = Math.min(border, 0.45 * field.width());
    double marginY = Math.min(border, 0.45 * field.height());
    return new double[] {
      random.uniform(marginX, field.width() - marginX),
      random.uniform(marginY, field.height() - marginY)
    };
  }

  private static boolean tooClose(double[] dart, List<double[]> centres, double distance) {
    for (double[] centre : centres) {
      double dx = dart[0] - centre[0];
      double dy = dart[1] - centre[1];
      if (dx * dx + dy * dy < distance * distance) {
        return true;
      }
    }
    return false;
  }

  /** A hexagonal lattice turned by a random angle, each point moved by up to a fifth of it. */
  private List<double[]> monolayer() {
    double spacing = settings.spacingUm() / field.pixelSizeUm();
    double turn = random.uniform(0, Math.PI);
    double cos = StrictMath.cos(turn);
    double sin = StrictMath.sin(turn);
    double reach = StrictMath.hypot(field.width(), field.height()) / 2 + 1.5 * spacing;
    int rows = (int) Math.ceil(reach / (spacing * Math.sqrt(0.75)));
    int columns = (int) Math.ceil(reach / spacing) + 1;
    List<double[]> centres = new ArrayList<>();
    for (int row = -rows; row <= rows; row++) {
      for (int column = -columns; column <= columns; column++) {
        double a = spacing * (column + 0.5 * (row & 1) + 0.2 * random.uniform(-1, 1));
        double b = spacing * (row * Math.sqrt(0.75) + 0.2 * random.uniform(-1, 1));
        double x = field.width() / 2.0 + a * cos - b * sin;
        double y = field.height() / 2.0 + a * sin + b * cos;
        if (near(x, field.width(), spacing) && near(y, field.height(), spacing)) {
          centres.add(new double[] {x, y});
        }
      }
    }
    return centres;
  }

  private static boolean near(double position, int size, double margin) {
    return position > -margin && position < size + margin;
  }
}
