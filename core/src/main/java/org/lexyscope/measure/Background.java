package org.lexyscope.measure;

import java.util.Arrays;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;

/**
 * The intensity where there is no cell, in camera units.
 *
 * @param value subtracted from every mean
 * @param noiseSd standard deviation of a background pixel
 * @param trusted false when the frame shows too little empty space to tell
 */
public record Background(double value, double noiseSd, boolean trusted) {
  private static final int TILES_ACROSS = 32;
  private static final int LEAST_TILE_PX = 4;
  private static final double LOWEST_SHARE = 0.05;
  private static final int LEAST_TILES = 4;

  /** What the output calls this estimate. */
  public static final String LOWEST_TILES = "lowest tiles";

  /**
   * The mean of the lowest 5 % (at least 4) of square tiles that hold no nucleus and no ring. The
   * noise is the median spread (1.4826 x median absolute deviation) within those tiles.
   *
   * <p>The pixels of a tile are split like a chessboard: tiles are ranked by the median of the
   * black ones and averaged over the white ones. Ranking prefers tiles whose noise happens to be
   * low; the other half knows nothing of that, so the value does not depend on the noise.
   *
   * <p>Not trusted when fewer than four tiles are free: then nuclei and rings cover everything, and
   * the first percentile of the frame stands in.
   */
  public static Background lowestTiles(Frame frame, LabelImage nuclei, LabelImage rings) {
    int edge = Math.max(LEAST_TILE_PX, Math.min(frame.width(), frame.height()) / TILES_ACROSS);
    double[][] tiles = new double[(frame.width() / edge + 1) * (frame.height() / edge + 1)][];
    int free = 0;
    for (int top = 0; top + edge <= frame.height(); top += edge) {
      for (int left = 0; left + edge <= frame.width(); left += edge) {
        if (isFree(nuclei, left, top, edge) && isFree(rings, left, top, edge)) {
          tiles[free++] = rankMeanAndSpread(frame, left, top, edge);
        }
      }
    }
    if (free < LEAST_TILES) {
      return new Background(lowPercentile(frame), Double.NaN, false);
    }
    double[][] found = Arrays.copyOf(tiles, free);
    Arrays.sort(found, (a, b) -> Double.compare(a[0], b[0]));
    int lowest = Math.max(LEAST_TILES, (int) (LOWEST_SHARE * free));
    double[] spreads = new double[lowest];
    double sum = 0;
    for (int tile = 0; tile < lowest; tile++) {
      sum += found[tile][1];
      spreads[tile] = found[tile][2];
    }
    Arrays.sort(spreads);
    return new Background(sum / lowest, spreads[lowest / 2], true);
  }

  private static boolean isFree(LabelImage labels, int left, int top, int edge) {
    for (int y = top; y < top + edge; y++) {
      for (int x = left; x < left + edge; x++) {
        if (labels.at(x, y) > 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Median and spread of a tile's black pixels, and between them the mean of its white ones. */
  private static double[] rankMeanAndSpread(Frame frame, int left, int top, int edge) {
    float[] black = new float[(edge * edge + 1) / 2];
    int count = 0;
    double white = 0;
    for (int y = 0; y < edge; y++) {
      for (int x = 0; x < edge; x++) {
        float value = frame.at(left + x, top + y);
        if ((x + y) % 2 == 0) {
          black[count++] = value;
        } else {
          white += value;
        }
      }
    }
    Arrays.sort(black);
    float median = black[count / 2];
    for (int index = 0; index < count; index++) {
      black[index] = Math.abs(black[index] - median);
    }
    Arrays.sort(black);
    return new double[] {median, white / (edge * edge - count), 1.4826 * black[count / 2]};
  }

  private static double lowPercentile(Frame frame) {
    float[] sorted = frame.pixels().clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 100];
  }
}
