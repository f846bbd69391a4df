package org.lexyscope.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.lexyscope.image.LightProtocol;
import org.lexyscope.simulate.ConcentrationPath;
import org.lexyscope.simulate.ConcentrationPath.Levels;
import org.lexyscope.simulate.KineticsSettings;

/**
 * The protein of one sequence: the simulator's kinetics under a light protocol that makes the
 * nucleus fade and come back, or come up and fade again.
 *
 * <p>Half of the cells come from the dark: light in the first sixth to some way beyond the middle,
 * then dark. The others come from steady light: dark in the same time, then light. A draw counts
 * when the N/C passes from above 1.25 to below 0.8 or back; it then went through 1, where the
 * nucleus cannot be seen.
 */
final class ProteinDraw {
  private static final double BRIGHT_RATIO = 1.25;
  private static final double DARK_RATIO = 0.8;
  private static final double IRRADIANCE_MW_CM2 = 5;
  private static final double[] INTERVALS_S = {15, 20, 30};
  private static final double LOV_HALF_TIME_S = KineticsSettings.DEFAULT.lovHalfTimeS();
  private static final double WARM_UP_S = 1800;
  private static final int MOST_DRAWS = 1000;

  private ProteinDraw() {}

  /**
   * The levels at each frame.
   *
   * @param nucleusArea in pixels; areas stand for volumes
   * @param cytosolArea in pixels
   */
  static List<Levels> draw(
      double nucleusArea, double cytosolArea, int frames, SplittableRandom random) {
    for (int i = 0; i < MOST_DRAWS; i++) {
      List<Levels> levels = one(nucleusArea, cytosolArea, frames, random);
      if (passesThroughOne(levels)) {
        return levels;
      }
    }
    throw new IllegalStateException(
        "No draw of %d took a nucleus of %s px in a cytosol of %s px through N/C 1 within %d frames."
            .formatted(MOST_DRAWS, nucleusArea, cytosolArea, frames));
  }

  private static List<Levels> one(
      double nucleusArea, double cytosolArea, int frames, SplittableRandom random) {
    double intervalS = INTERVALS_S[random.nextInt(INTERVALS_S.length)];
    KineticsSettings rates =
        KineticsSettings.reaching(
            logUniform(1.4, 3.5, random),
            logUniform(0.3, 0.75, random),
            logUniform(0.004, 0.012, random),
            LOV_HALF_TIME_S * uniform(0.3, 1.4, random),
            IRRADIANCE_MW_CM2);
    double firstChange = uniform(0, 1.0 / 6, random) * frames * intervalS;
    double secondChange = uniform(0.45, 0.7, random) * frames * intervalS;
    boolean fromDark = random.nextBoolean();
    int before = fromDark ? 0 : (int) Math.ceil(WARM_UP_S / intervalS);
    double beforeS = before * intervalS;
    LightProtocol light =
        fromDark
            ? light(firstChange, secondChange)
            : light(0, beforeS + firstChange, beforeS + secondChange);
    List<Levels> levels =
        ConcentrationPath.of(rates, light, nucleusArea, cytosolArea, before + frames, intervalS);
    return levels.subList(before, before + frames);
  }

  /** Light on at the first of these times, off at the second, on again at the third. */
  private static LightProtocol light(double... changesS) {
    List<LightProtocol.Step> steps = new ArrayList<>();
    for (double timeS : changesS) {
      double irradiance = steps.size() % 2 == 0 ? IRRADIANCE_MW_CM2 : 0;
      steps.add(new LightProtocol.Step(timeS, irradiance));
    }
    return new LightProtocol(steps);
  }

  private static boolean passesThroughOne(List<Levels> levels) {
    double highest = 0;
    double lowest = Double.POSITIVE_INFINITY;
    for (Levels level : levels) {
      highest = Math.max(highest, level.ratio());
      lowest = Math.min(lowest, level.ratio());
    }
    return highest > BRIGHT_RATIO && lowest < DARK_RATIO;
  }

  private static double uniform(double low, double high, SplittableRandom random) {
    return low + (high - low) * random.nextDouble();
  }

  private static double logUniform(double low, double high, SplittableRandom random) {
    return StrictMath.exp(uniform(StrictMath.log(low), StrictMath.log(high), random));
  }
}
