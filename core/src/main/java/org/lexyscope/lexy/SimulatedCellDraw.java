package org.lexyscope.lexy;

import java.util.List;
import java.util.SplittableRandom;
import org.lexyscope.dataset.LexyFrame;
import org.lexyscope.simulate.CellTruth;
import org.lexyscope.simulate.FieldSettings;
import org.lexyscope.simulate.PopulationSettings;
import org.lexyscope.simulate.PopulationSettings.Arrangement;
import org.lexyscope.simulate.Preset;
import org.lexyscope.simulate.SeedSpace;
import org.lexyscope.simulate.SimulatedVideo;
import org.lexyscope.simulate.SimulationSettings;
import org.lexyscope.simulate.Simulator;

/**
 * One cell a video, as unlike each other as real ones: presets take turns, nuclei are 90 to 180 px
 * across, fields 512 to 768 px. A draw counts if the nucleus stays inside the middle square that
 * the test cuts out. Seeds are those of {@link SeedSpace#LEXY}, which nothing else draws from.
 */
final class SimulatedCellDraw {
  private static final List<Preset> PRESETS =
      List.of(
          Preset.LEXY,
          Preset.INVISIBLE,
          Preset.LEXY,
          Preset.INVERTED,
          Preset.MIXED,
          Preset.LEXY,
          Preset.INVISIBLE,
          Preset.HARSH,
          Preset.LEXY,
          Preset.INVERTED);
  private static final int[] EDGES_PX = {512, 576, 640, 704, 768};
  private static final double LEAST_NUCLEUS_PX = 90;
  private static final double MOST_NUCLEUS_PX = 180;

  /** A nucleus may be half as long again as it is wide. */
  private static final double REACH_PER_DIAMETER = 0.75;

  private static final int MOST_DRAWS = 1000;
  private static final double ALONE_UM = 10_000;

  private SimulatedCellDraw() {}

  /**
   * The video of a cell.
   *
   * @param cell its number, from 0
   */
  static SimulatedVideo of(SimulatedCellsSettings settings, int cell) {
    Preset preset = PRESETS.get(cell % PRESETS.size());
    for (int draw = 0; draw < MOST_DRAWS; draw++) {
      long seed = SeedSpace.LEXY.seed((settings.seed() * 100 + cell) * MOST_DRAWS + draw);
      SimulatedVideo video = Simulator.simulate(draw(preset, settings, seed), seed);
      if (staysInside(video)) {
        return video;
      }
    }
    throw new IllegalStateException(
        "None of %d draws of the preset %s kept its nucleus inside the middle of the frame."
            .formatted(MOST_DRAWS, preset.key()));
  }

  private static SimulationSettings draw(
      Preset preset, SimulatedCellsSettings settings, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SimulationSettings drawn = preset.settings(seed);
    double nucleusPx =
        LEAST_NUCLEUS_PX + (MOST_NUCLEUS_PX - LEAST_NUCLEUS_PX) * random.nextDouble();
    FieldSettings field =
        new FieldSettings(
            EDGES_PX[random.nextInt(EDGES_PX.length)],
            EDGES_PX[random.nextInt(EDGES_PX.length)],
            drawn.shapes().nucleusDiameterUm() / nucleusPx,
            random.nextInt(settings.leastFrames(), settings.mostFrames() + 1),
            drawn.field().intervalS());
    PopulationSettings alone =
        new PopulationSettings(
            Arrangement.SCATTERED,
            1,
            ALONE_UM,
            drawn.population().alignment(),
            drawn.population().expression(),
            drawn.population().expressionScatter());
    return drawn.withField(field).withPopulation(alone);
  }

  private static boolean staysInside(SimulatedVideo video) {
    FieldSettings field = video.settings().field();
    double reach =
        REACH_PER_DIAMETER * video.settings().shapes().nucleusDiameterUm() / field.pixelSizeUm();
    double room = LexyFrame.CUT_PX / 2.0 - reach;
    return video.cellTruth().stream().allMatch(truth -> isWithin(truth, field, room));
  }

  private static boolean isWithin(CellTruth truth, FieldSettings field, double room) {
    return Math.abs(truth.xPx() - field.width() / 2.0) <= room
        && Math.abs(truth.yPx() - field.height() / 2.0) <= room;
  }
}
