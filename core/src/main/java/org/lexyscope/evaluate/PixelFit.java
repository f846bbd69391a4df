package org.lexyscope.evaluate;

import java.util.List;
import org.lexyscope.segment.PixelCalibration;
import org.lexyscope.video.PixelMaps;

/**
 * Fits {@link PixelCalibration} to how often probabilities came true: logistic regression by
 * Newton's method, each video counting alike.
 */
final class PixelFit {
  private static final int ROUNDS = 25;
  private static final double RIDGE = 1e-9;

  private PixelFit() {}

  /** Believes the probabilities when no video tells otherwise. */
  static PixelCalibration of(List<PixelCounts> videos) {
    double offset = 0;
    double slope = 1;
    for (int round = 0; round < ROUNDS; round++) {
      PixelCalibration now = new PixelCalibration(offset, slope);
      double[] gradient = new double[2];
      double[] curvature = {RIDGE, 0, RIDGE};
      for (PixelCounts video : videos) {
        add(video, now, gradient, curvature);
      }
      double determinant = curvature[0] * curvature[2] - curvature[1] * curvature[1];
      offset += (curvature[2] * gradient[0] - curvature[1] * gradient[1]) / determinant;
      slope += (curvature[0] * gradient[1] - curvature[1] * gradient[0]) / determinant;
      slope = Math.max(slope, 0.05);
    }
    return new PixelCalibration(offset, slope);
  }

  private static void add(
      PixelCounts video, PixelCalibration now, double[] gradient, double[] curvature) {
    double total = 0;
    for (int step = 0; step < PixelCounts.STEPS; step++) {
      total += video.pixels(step);
    }
    for (int step = 0; step < PixelCounts.STEPS && total > 0; step++) {
      double raw = PixelMaps.probability((byte) step);
      double x = PixelCalibration.logOdds(raw);
      double expected = now.of(raw);
      double residual = (video.nuclear(step) - video.pixels(step) * expected) / total;
      double weight = video.pixels(step) * expected * (1 - expected) / total;
      gradient[0] += residual;
      gradient[1] += residual * x;
      curvature[0] += weight;
      curvature[1] += weight * x;
      curvature[2] += weight * x * x;
    }
  }
}
