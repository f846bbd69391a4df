package org.lexyscope.segment;

import java.util.Optional;
import org.lexyscope.motion.Displacement;
import org.lexyscope.video.PixelMaps;

/**
 * What a network says of one frame as log-odds, in whole steps: small enough to keep those of many
 * frames.
 */
final class LogOdds {
  /** A network is not believed to be surer than this: probabilities of 0.01 and 0.99. */
  private static final double LARGEST = 4.6;

  private static final double STEP = LARGEST / Byte.MAX_VALUE;

  private final byte[][] maps;
  private final Optional<byte[]> cytosol;

  LogOdds(ClassMaps probabilities) {
    maps = new byte[][] {steps(probabilities.interior()), steps(probabilities.nucleus())};
    cytosol = probabilities.cytosol().map(PixelMaps::steps);
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
    float[] nucleus = new float[maps[1].length];
    for (int i = 0; i < nucleus.length; i++) {
      nucleus[i] = probability(maps[1][i]);
    }
    return nucleus;
  }

  /** The probabilities of cytosol, which are not averaged; empty of a network that has none. */
  Optional<float[]> cytosol() {
    return cytosol.map(
        steps -> {
          float[] probabilities = new float[steps.length];
          for (int i = 0; i < steps.length; i++) {
            probabilities[i] = PixelMaps.probability(steps[i]);
          }
          return probabilities;
        });
  }

  private static float probability(double steps) {
    return (float) (1 / (1 + Math.exp(-STEP * steps)));
  }

  /** A weighted mean of the log-odds of several frames, at each place of those that show it. */
  static final class Mean {
    private final int width;
    private final int height;
    private final float[][] sums;
    private final float[] weights;

    Mean(int width, int height) {
      this.width = width;
      this.height = height;
      this.sums = new float[2][width * height];
      this.weights = new float[width * height];
    }

    /** Adds a frame whose cells lie where they are wanted. */
    void add(LogOdds frame) {
      for (int map = 0; map < sums.length; map++) {
        for (int i = 0; i < sums[map].length; i++) {
          sums[map][i] += frame.maps[map][i];
        }
      }
      for (int i = 0; i < weights.length; i++) {
        weights[i]++;
      }
    }

    /**
     * Adds a frame.
     *
     * @param way to where it has the cells
     */
    void add(LogOdds frame, Displacement way, float weight) {
      way.addPulled(frame.maps, weight, sums, weights);
    }

    /** The probabilities of the mean; the frame itself must be in it. */
    ClassMaps probabilities() {
      return new ClassMaps(width, height, probabilities(sums[0]), probabilities(sums[1]));
    }

    private float[] probabilities(float[] sum) {
      float[] probabilities = new float[sum.length];
      for (int i = 0; i < sum.length; i++) {
        probabilities[i] = probability(sum[i] / weights[i]);
      }
      return probabilities;
    }
  }
}
