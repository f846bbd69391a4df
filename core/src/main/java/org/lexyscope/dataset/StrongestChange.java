package org.lexyscope.dataset;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How the places of a video change together, and which frames lie at both ends of that change.
 *
 * <p>Each place's brightness ({@link IntensityScale#curved}, near a logarithm) is taken relative to
 * its mean over time and to what the whole frame does, so that bleaching and flicker fall away; the
 * first principal component over time of what is left tells how far each frame has gone. Nuclei and
 * cytosol change in opposite directions, so under light this is the export, whenever it happens.
 * Dark places and steep ones, where a little motion is a large change, count less.
 */
final class StrongestChange {
  /** Frames looked at, at most. */
  static final int MOST_FRAMES = 32;

  private static final int BLOCKS_IN_NUCLEUS = 6;
  private static final double MOST_BLOCKS = 65_536;
  /** A difference of curved intensities over two blocks at which a block counts half. */
  private static final double STEEP = 0.1;

  private static final int ITERATIONS = 100;

  private final int width;
  private final int height;
  private final int blockPx;
  private final int stridePx;
  private final int columns;
  private final int rows;

  /** The brightness of each block in each frame. */
  private final float[][] frames;

  /**
   * @param nucleusDiameterPx of a typical nucleus in the frames
   * @param count frames that will be looked at
   */
  StrongestChange(int width, int height, double nucleusDiameterPx, int count) {
    this.width = width;
    this.height = height;
    this.blockPx = (int) Math.max(1, nucleusDiameterPx / BLOCKS_IN_NUCLEUS);
    this.stridePx =
        (int) Math.max(blockPx, Math.ceil(Math.sqrt((double) width * height / MOST_BLOCKS)));
    this.columns = Math.max(1, (width - blockPx) / stridePx + 1);
    this.rows = Math.max(1, (height - blockPx) / stridePx + 1);
    this.frames = new float[count][];
  }

  /** The frames that are looked at of so many, in order: evenly spaced. */
  static int[] framesOf(int count, int most) {
    int taken = Math.min(count, most);
    return IntStream.range(0, taken)
        .map(i -> taken == 1 ? 0 : (int) ((long) i * (count - 1) / (taken - 1)))
        .toArray();
  }

  /**
   * Looks at a frame.
   *
   * @param index from 0, in order of time
   * @param pixels linear scaled intensities where all frames looked at have their cells in the same
   *     place, NaN for a place that is not seen
   */
  void look(int index, float[] pixels) {
    float[] values = new float[columns * rows];
    for (int i = 0; i < values.length; i++) {
      values[i] = blockMean(pixels, i % columns * stridePx, Math.floorDiv(i, columns) * stridePx);
    }
    frames[index] = IntensityScale.curved(values);
  }

  private float blockMean(float[] pixels, int left, int top) {
    double sum = 0;
    int count = 0;
    for (int y = top; y < Math.min(height, top + blockPx); y++) {
      for (int x = left; x < Math.min(width, left + blockPx); x++) {
        sum += pixels[y * width + x];
        count++;
      }
    }
    return (float) (sum / count);
  }

  /**
   * How much each frame belongs to either end, once all have been looked at: {@code [2][frames]},
   * each end's weights with a sum of 1. What lies later in time comes second.
   */
  double[][] ends() {
    return ends(component());
  }

  /** The same for a change that is known. */
  static double[][] ends(double... component) {
    double mean = Arrays.stream(component).average().orElseThrow();
    double reach = Arrays.stream(component).map(value -> Math.abs(value - mean)).sum() / 2;
    double[][] ends = new double[2][component.length];
    for (int i = 0; i < component.length; i++) {
      double gone = component[i] - mean;
      ends[0][i] = reach > 0 ? Math.max(0, -gone) / reach : 1.0 / component.length;
      ends[1][i] = reach > 0 ? Math.max(0, gone) / reach : 1.0 / component.length;
    }
    return ends;
  }

  private double[] component() {
    double[][] changes = changes();
    int count = changes.length;
    double[][] covariance = new double[count][count];
    double[] component = new double[count];
    for (int a = 0; a < count; a++) {
      component[a] = a - (count - 1) / 2.0 + 0.1 * Math.cos(3.0 * a);
      for (int b = 0; b <= a; b++) {
        covariance[a][b] = dot(changes[a], changes[b]);
        covariance[b][a] = covariance[a][b];
      }
    }
    for (int i = 0; i < ITERATIONS; i++) {
      component = ofLengthOne(times(covariance, component));
    }
    double laterFirst = 0;
    for (int frame = 0; frame < count; frame++) {
      laterFirst -= component[frame] * (frame - (count - 1) / 2.0);
    }
    return laterFirst > 0 ? Arrays.stream(component).map(v -> -v).toArray() : component;
  }

  /** What each block does beyond its mean and the frame's, times the root of its weight. */
  private double[][] changes() {
    double[] mean = mean();
    double[] weight = weights(mean);
    double[][] changes = new double[frames.length][mean.length];
    for (int frame = 0; frame < changes.length; frame++) {
      float[] values = frames[frame];
      double sum = 0;
      double weights = 0;
      for (int i = 0; i < mean.length; i++) {
        if (!Float.isNaN(values[i])) {
          sum += weight[i] * (values[i] - mean[i]);
          weights += weight[i];
        }
      }
      double whole = weights > 0 ? sum / weights : 0;
      for (int i = 0; i < mean.length; i++) {
        changes[frame][i] =
            Float.isNaN(values[i]) ? 0 : Math.sqrt(weight[i]) * (values[i] - mean[i] - whole);
      }
    }
    return changes;
  }

  /** Over the frames that show a block. */
  private double[] mean() {
    double[] mean = new double[columns * rows];
    for (int i = 0; i < mean.length; i++) {
      int seen = 0;
      for (float[] frame : frames) {
        if (!Float.isNaN(frame[i])) {
          mean[i] += frame[i];
          seen++;
        }
      }
      mean[i] /= Math.max(1, seen);
    }
    return mean;
  }

  private double[] weights(double... mean) {
    double[] weights = new double[mean.length];
    for (int i = 0; i < mean.length; i++) {
      int column = i % columns;
      int row = Math.floorDiv(i, columns);
      double across = mean[i + (column < columns - 1 ? 1 : 0)] - mean[i - (column > 0 ? 1 : 0)];
      double down =
          mean[i + (row < rows - 1 ? columns : 0)] - mean[i - (row > 0 ? columns : 0)];
      double steep = Math.hypot(across, down) / STEEP;
      weights[i] = Math.max(0, mean[i]) / (1 + steep * steep);
    }
    return weights;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static double[] times(double[][] matrix, double... vector) {
    return Arrays.stream(matrix).mapToDouble(row -> dot(row, vector)).toArray();
  }

  private static double[] ofLengthOne(double... vector) {
    double length = Math.sqrt(dot(vector, vector));
    return Arrays.stream(vector).map(v -> length > 0 ? v / length : 0).toArray();
  }
}
