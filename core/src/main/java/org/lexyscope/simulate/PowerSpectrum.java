package org.lexyscope.simulate;

import java.util.ArrayList;
import java.util.List;
import org.lexyscope.image.Frame;

/**
 * The power of an image at each spatial frequency, averaged over directions: a Hann window, a
 * radix-2 Fourier transform of rows and columns, the squared magnitude in rings.
 */
final class PowerSpectrum {
  private PowerSpectrum() {}

  /**
   * Power against frequency in cycles a pixel, as a share of the whole.
   *
   * @param size edge of the square from the image's upper left corner, a power of two
   */
  static List<Curve.Point> of(Frame frame, int size) {
    double[] real = windowed(frame, size);
    double[] imaginary = new double[size * size];
    transformRows(real, imaginary, size);
    transpose(real, size);
    transpose(imaginary, size);
    transformRows(real, imaginary, size);
    return rings(real, imaginary, size);
  }

  private static double[] windowed(Frame frame, int size) {
    double mean = 0;
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        mean += frame.at(x, y) / ((double) size * size);
      }
    }
    double[] out = new double[size * size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        out[y * size + x] = (frame.at(x, y) - mean) * hann(x, size) * hann(y, size);
      }
    }
    return out;
  }

  private static double hann(int at, int size) {
    return 0.5 - 0.5 * Math.cos(2 * Math.PI * (at + 0.5) / size);
  }

  private static void transformRows(double[] real, double[] imaginary, int size) {
    for (int row = 0; row < size; row++) {
      transform(real, imaginary, row * size, size);
    }
  }

  private static void transform(double[] real, double[] imaginary, int from, int size) {
    reorder(real, imaginary, from, size);
    for (int half = 1; half < size; half *= 2) {
      for (int k = 0; k < half; k++) {
        double cos = Math.cos(-Math.PI * k / half);
        double sin = Math.sin(-Math.PI * k / half);
        for (int even = from + k; even < from + size; even += 2 * half) {
          int odd = even + half;
          double a = cos * real[odd] - sin * imaginary[odd];
          double b = cos * imaginary[odd] + sin * real[odd];
          real[odd] = real[even] - a;
          imaginary[odd] = imaginary[even] - b;
          real[even] += a;
          imaginary[even] += b;
        }
      }
    }
  }

  private static void reorder(double[] real, double[] imaginary, int from, int size) {
    int bits = Integer.numberOfTrailingZeros(size);
    for (int at = 0; at < size; at++) {
      int to = Integer.reverse(at) >>> (Integer.SIZE - bits);
      if (to > at) {
        swap(real, from + at, from + to);
        swap(imaginary, from + at, from + to);
      }
    }
  }

  private static void transpose(double[] values, int size) {
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < row; column++) {
        swap(values, row * size + column, column * size + row);
      }
    }
  }

  private static void swap(double[] values, int a, int b) {
    double kept = values[a];
    values[a] = values[b];
    values[b] = kept;
  }

  private static List<Curve.Point> rings(double[] real, double[] imaginary, int size) {
    double[] sums = new double[size / 2 + 1];
    double[] counts = new double[size / 2 + 1];
    double whole = 0;
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        int fy = Math.min(row, size - row);
        int fx = Math.min(column, size - column);
        int ring = (int) Math.round(Math.sqrt(fx * fx + fy * fy));
        int at = row * size + column;
        double power = real[at] * real[at] + imaginary[at] * imaginary[at];
        whole += power;
        if (ring < sums.length) {
          sums[ring] += power;
          counts[ring]++;
        }
      }
    }
    List<Curve.Point> points = new ArrayList<>();
    for (int ring = 1; ring < sums.length; ring++) {
      points.add(new Curve.Point((double) ring / size, sums[ring] / counts[ring] / whole));
    }
    return points;
  }
}
