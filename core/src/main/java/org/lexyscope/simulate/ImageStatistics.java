package org.lexyscope.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lexyscope.image.DistanceTransform;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;

/** What tells one kind of image from another, as curves. */
final class ImageStatistics {
  private static final int BINS = 60;
  private static final int NOISE_BINS = 24;
  private static final int PROFILE_REACH_PX = 10;

  private ImageStatistics() {}

  /** An image between its 0.5 and 99.5 percent points: those become 0 and 1. */
  static Frame scaled(Frame frame) {
    float[] sorted = frame.pixels().clone();
    Arrays.sort(sorted);
    float low = sorted[sorted.length / 200];
    float high = sorted[sorted.length - 1 - sorted.length / 200];
    float[] pixels = new float[sorted.length];
    for (int pixel = 0; pixel < pixels.length; pixel++) {
      pixels[pixel] = (frame.pixels()[pixel] - low) / Math.max(1, high - low);
    }
    return new Frame(frame.width(), frame.height(), pixels);
  }

  /** Share of the pixels at each scaled intensity from 0 to 1. */
  static List<Curve.Point> histogram(Frame scaled) {
    double[] counts = new double[BINS];
    for (float value : scaled.pixels()) {
      if (value >= 0 && value < 1) {
        counts[(int) (value * BINS)]++;
      }
    }
    List<Curve.Point> points = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      points.add(new Curve.Point((bin + 0.5) / BINS, counts[bin] / scaled.pixels().length));
    }
    return points;
  }

  /**
   * Variance against mean: of three neighbours in a row the second difference, squared and divided
   * by 6, is the noise's variance where the image is smooth.
   */
  static List<Curve.Point> noise(Frame scaled) {
    double[] squares = new double[NOISE_BINS];
    double[] counts = new double[NOISE_BINS];
    for (int y = 0; y < scaled.height(); y++) {
      for (int x = 1; x < scaled.width() - 1; x++) {
        double left = scaled.at(x - 1, y);
        double right = scaled.at(x + 1, y);
        double mean = (left + scaled.at(x, y) + right) / 3;
        double bend = left - 2 * scaled.at(x, y) + right;
        if (mean >= 0 && mean < 1) {
          squares[(int) (mean * NOISE_BINS)] += bend * bend / 6;
          counts[(int) (mean * NOISE_BINS)]++;
        }
      }
    }
    List<Curve.Point> points = new ArrayList<>();
    for (int bin = 0; bin < NOISE_BINS; bin++) {
      if (counts[bin] > 50) {
        points.add(new Curve.Point((bin + 0.5) / NOISE_BINS, squares[bin] / counts[bin]));
      }
    }
    return points;
  }

  /** Mean scaled intensity against the distance to the nuclear border, negative inside. */
  static List<Curve.Point> borderProfile(Frame scaled, LabelImage nuclei) {
    boolean[] inside = new boolean[nuclei.labels().length];
    boolean[] outside = new boolean[inside.length];
    for (int pixel = 0; pixel < inside.length; pixel++) {
      inside[pixel] = nuclei.labels()[pixel] > 0;
      outside[pixel] = !inside[pixel];
    }
    float[] depth = DistanceTransform.inside(inside, nuclei.width(), nuclei.height());
    float[] distance = DistanceTransform.inside(outside, nuclei.width(), nuclei.height());
    double[] sums = new double[2 * PROFILE_REACH_PX];
    double[] counts = new double[2 * PROFILE_REACH_PX];
    for (int pixel = 0; pixel < inside.length; pixel++) {
      double signed = inside[pixel] ? 0.5 - depth[pixel] : distance[pixel] - 0.5;
      int bin = (int) Math.floor(signed) + PROFILE_REACH_PX;
      if (bin >= 0 && bin < sums.length) {
        sums[bin] += scaled.pixels()[pixel];
        counts[bin]++;
      }
    }
    List<Curve.Point> points = new ArrayList<>();
    for (int bin = 0; bin < sums.length; bin++) {
      if (counts[bin] > 0) {
        points.add(new Curve.Point(bin + 0.5 - PROFILE_REACH_PX, sums[bin] / counts[bin]));
      }
    }
    return points;
  }
}
