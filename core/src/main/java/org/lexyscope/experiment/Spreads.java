package org.lexyscope.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lexyscope.evaluate.Spread;
import org.lexyscope.evaluate.VideoSpread;

/**
 * Mean of a measure over images, and how it spreads.
 *
 * @param images that have the measure: mean and deviation over images, the +- of the report's
 *     Tables 1, 3 and 5
 * @param videos deviations within and between videos; the +- of the report's other tables is the
 *     one within
 */
record Spreads(Spread images, VideoSpread videos) {
  static Spreads of(List<ImageScore> scores, Measure measure) {
    Map<String, List<Double>> byVideo =
        scores.stream()
            .collect(
                Collectors.groupingBy(
                    ImageScore::video,
                    LinkedHashMap::new,
                    Collectors.mapping(score -> score.value(measure), Collectors.toList())));
    return new Spreads(
        Spread.of(scores.stream().mapToDouble(score -> score.value(measure))),
        VideoSpread.of(byVideo.values()));
  }

  int count() {
    return images.count();
  }

  double mean() {
    return images.mean();
  }

  double sd() {
    return images.sd();
  }

  double withinSd() {
    return videos.withinSd();
  }

  double betweenSd() {
    return videos.betweenSd();
  }
}
