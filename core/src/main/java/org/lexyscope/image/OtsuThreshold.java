package org.lexyscope.image;

/**
 * The threshold between two classes that lie as far apart as they can (Otsu 1979), on a histogram
 * of 256 bins between the smallest and the largest value, as scikit-image and the report take it.
 */
public final class OtsuThreshold {
  private static final int BINS = 256;

  private OtsuThreshold() {}

  /** The centre of the best bin; what is above it is foreground. Equal values give that value. */
  public static double of(float[] pixels) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (float pixel : pixels) {
      low = Math.min(low, pixel);
      high = Math.max(high, pixel);
    }
    if (!(high > low)) {
      return low;
    }
    double binWidth = (high - low) / BINS;
    long[] histogram = new long[BINS];
    for (float pixel : pixels) {
      histogram[Math.min(BINS - 1, (int) ((pixel - low) / binWidth))]++;
    }
    return low + (best(histogram) + 0.5) * binWidth;
  }

  /** The last bin of the darker class; the first such bin where several are as good. */
  private static int best(long[] histogram) {
    double total = 0;
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      total += histogram[bin];
      sum += (double) bin * histogram[bin];
    }
    int best = 0;
    double most = -1;
    double below = 0;
    double sumBelow = 0;
    for (int bin = 0; bin < BINS - 1; bin++) {
      below += histogram[bin];
      sumBelow += (double) bin * histogram[bin];
      double apart = sumBelow / below - (sum - sumBelow) / (total - below);
      double between = below * (total - below) * apart * apart;
      if (between > most) {
        most = between;
        best = bin;
      }
    }
    return best;
  }
}
