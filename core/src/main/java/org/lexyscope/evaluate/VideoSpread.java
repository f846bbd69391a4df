package org.lexyscope.evaluate;

import java.util.Collection;
import java.util.List;

/**
 * How a measure spreads over the frames of several videos, within each and from one to another.
 *
 * <p>The report's +- in Tables 2, 4, 6 and 7 is {@code withinSd} alone, which leaves out how much
 * videos differ.
 *
 * @param videos those with at least two values, which are what both deviations are of
 * @param withinSd root mean square of each video's own standard deviation (n - 1 in the
 *     denominator); NaN without a video
 * @param betweenSd standard deviation of the videos' means (n - 1 in the denominator); NaN with
 *     fewer than two videos
 */
public record VideoSpread(int videos, double withinSd, double betweenSd) {

  /**
   * Of the values of each video; a NaN among them is left out.
   *
   * @param valuesByVideo the frames' values, a list for each video
   */
  public static VideoSpread of(Collection<? extends List<Double>> valuesByVideo) {
    List<Spread> videos =
        valuesByVideo.stream()
            .map(values -> Spread.of(values.stream().mapToDouble(Double::doubleValue)))
            .filter(video -> video.count() > 1)
            .toList();
    double meanSquare =
        videos.stream().mapToDouble(video -> video.sd() * video.sd()).average().orElse(Double.NaN);
    double between =
        videos.size() < 2 ? Double.NaN : Spread.of(videos.stream().mapToDouble(Spread::mean)).sd();
    return new VideoSpread(videos.size(), Math.sqrt(meanSquare), between);
  }
}
