package org.lexyscope.segment;

import org.lexyscope.motion.Displacement;

/**
 * What a network says of one frame as log-odds, in whole steps: small enough to keep those of many
 * frames.
 */
final class LogOdds {
  /** A network is not believed to be surer than this: probabilities of 0.01 and 0.99. */
  private static final double LARGEST = 4.6;

  private static final double STEP = LARGEST / Byte.MAX_VALUE;

  private final byte[][] maps;

  LogOdds(ClassMaps probabilities) {
    maps = new byte[][] {steps(probabilities.interior()), steps(probabilities.nucleus())};
  }

  private static byte[] steps(float[] probabilities) {
    byte[] steps = new byte[probabilities.length];
    for (int i = 0; i < steps.length; i++) {
      double odds = probabilities[i] / (1.0 - probabilities[i]);
      steps[i] = (byte) Math.round(Math.clamp(Math.log(odds), -LARGEST, LARGEST) / STEP);
    }
    return steps;
  }

  /** The probabilities of nucleus, as near as the steps allow. */
  float[] nucleus() {
    float[] steps = new float[maps[1].length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = maps[1][i];
    }
    return probabilities(steps, STEP);
  }

  private static float[] probabilities(float[] logOdds, double unit) {
    float[] probabilities = new float[logOdds.length];
    for (int i = 0; i < logOdds.length; i++) {
      probabilities[i] = (float) (1 / (1 + Math.exp(-unit * logOdds[i])));
    }
    return probabilities;
  }

  /** A weighted mean of the log-odds of several frames. */
  static final class Mean {
    private final int width;
    private final int height;
    private final float[][] sums;
    private float weights;

    Mean(int width, int height) {
      this.width = width;
      this.height = height;
      this.sums = new float[2][width * height];
    }

    /** Adds a frame whose cells lie where they are wanted. */
    void add(LogOdds frame) {
      for (int map = 0; map < sums.length; map++) {
        for (int i = 0; i < sums[map].length; i++) {
          sums[map][i] += frame.maps[map][i];
        }
      }
      weights++;
    }

    /**
     * Adds a frame.
     *
     * @param way to where it has the cells
     */
    void add(LogOdds frame, Displacement way, float weight) {
      way.addPulled(frame.maps, weight, sums);
      weights += weight;
    }

    /** The probabilities of the mean. */
    ClassMaps probabilities() {
      double unit = STEP / weights;
      return new ClassMaps(
          width,
          height,
          LogOdds.probabilities(sums[0], unit),
          LogOdds.probabilities(sums[1], unit));
    }
  }
}
