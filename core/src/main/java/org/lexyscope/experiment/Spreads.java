package org.lexyscope.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lexyscope.evaluate.Spread;

/**
 * Mean of a measure over images, and how it spreads.
 *
 * @param count images that have the measure
 * @param mean over images
 * @param sd over images, the +- of the report's Tables 1, 3 and 5
 * @param withinSd root mean square of each video's own standard deviation, the +- of the report's
 *     Tables 2, 4, 6 and 7; NaN where no video has two images
 * @param betweenSd standard deviation of the videos' means, which the report leaves out; NaN with
 *     fewer than two videos of at least two images
 */
record Spreads(int count, double mean, double sd, double withinSd, double betweenSd) {
  static Spreads of(List<ImageScore> scores, Measure measure) {
    Spread all = Spread.of(scores.stream().mapToDouble(score -> score.value(measure)));
    Map<String, List<ImageScore>> byVideo =
        scores.stream()
            .collect(
                Collectors.groupingBy(ImageScore::video, LinkedHashMap::new, Collectors.toList()));
    List<Spread> videos =
        byVideo.values().stream()
            .map(video -> Spread.of(video.stream().mapToDouble(score -> score.value(measure))))
            .filter(video -> video.count() > 1)
            .toList();
    double squares =
        videos.stream().mapToDouble(video -> video.sd() * video.sd()).average().orElse(Double.NaN);
    double between =
        videos.size() < 2 ? Double.NaN : Spread.of(videos.stream().mapToDouble(Spread::mean)).sd();
    return new Spreads(all.count(), all.mean(), all.sd(), Math.sqrt(squares), between);
  }
}
