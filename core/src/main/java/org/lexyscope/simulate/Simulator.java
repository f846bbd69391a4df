package org.lexyscope.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * Settings and a seed to a video of light-steered cells with exact truth.
 *
 * <p>Everything that lasts is drawn here: bodies, paths, rates and the protein of every cell at
 * every frame. Pixels are made when they are asked for.
 */
public final class Simulator {
  private static final int SAMPLES_ACROSS = 5;

  private Simulator() {}

  /** The video of these settings and seed, the same on every machine and JDK. */
  public static SimulatedVideo simulate(SimulationSettings settings, long seed) {
    FieldSettings field = settings.field();
    Population population =
        new Population(settings.population(), field, Xoshiro.stream(seed, "population"));
    List<Cell> cells = new ArrayList<>();
    for (Placement placement : population.placements()) {
      cells.add(cell(cells.size(), placement, settings, seed));
    }
    return new SimulatedVideo(
        settings,
        seed,
        cells,
        new StageMotion(settings.motion(), field.pixelSizeUm(), seed),
        new Debris(settings.debris(), field, Xoshiro.stream(seed, "debris")),
        new Optics(settings.optics(), field, settings.motion().periodFrames(), seed),
        new Camera(settings.camera(), field, seed));
  }

  private static Cell cell(int index, Placement placement, SimulationSettings settings, long seed) {
    FieldSettings field = settings.field();
    CellBody body =
        new BodyBuilder(
                settings.shapes(),
                settings.textures(),
                field.pixelSizeUm(),
                Xoshiro.stream(seed, "body", index))
            .build();
    Xoshiro random = Xoshiro.stream(seed, "cell", index);
    CellMotion motion =
        new CellMotion(settings.motion(), field, placement, body.radiusPx(), random);
    double lightShare = lightShare(placement, body.radiusPx(), settings.light().region(), field);
    double expression =
        settings.population().expression()
            * random.logNormal(settings.population().expressionScatter());
    List<Chemistry.State> states =
        new Chemistry(settings.kinetics(), settings.light().protocol(), lightShare, random)
            .states(body, expression, field, settings.light().bleachedPerFrame());
    return new Cell(index, body, motion, states);
  }

  /** Share of a disc round the cell's start that lies in the light, from a grid of points. */
  private static double lightShare(
      Placement placement, double radiusPx, LightRegion region, FieldSettings field) {
    double regionRadius = region.radiusUm() / field.pixelSizeUm();
    int inCell = 0;
    int inLight = 0;
    for (int row = 0; row < SAMPLES_ACROSS; row++) {
      for (int column = 0; column < SAMPLES_ACROSS; column++) {
        double dx = radiusPx * (2.0 * column / (SAMPLES_ACROSS - 1) - 1);
        double dy = radiusPx * (2.0 * row / (SAMPLES_ACROSS - 1) - 1);
        if (dx * dx + dy * dy <= radiusPx * radiusPx) {
          inCell++;
          double x = placement.xPx() + dx - region.xShare() * field.width();
          double y = placement.yPx() + dy - region.yShare() * field.height();
          inLight += x * x + y * y <= regionRadius * regionRadius ? 1 : 0;
        }
      }
    }
    return (double) inLight / inCell;
  }
}
