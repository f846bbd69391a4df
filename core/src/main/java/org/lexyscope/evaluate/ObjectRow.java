package org.lexyscope.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How well one method finds objects in one group of images.
 *
 * @param images scored
 * @param pooled objects of all images together, so that a full image weighs more than an empty one
 * @param imageF1 mean over images of the F1 at each threshold; images without any object are left
 *     out
 * @param secondsPerImage of the segmentation alone, NaN when not known
 */
public record ObjectRow(
    String method,
    String group,
    int images,
    IouScore pooled,
    List<Double> imageF1,
    double secondsPerImage) {
  public ObjectRow {
    imageF1 = List.copyOf(imageF1);
  }

  /**
   * A method's row.
   *
   * @param seconds of all images together, NaN when not known
   */
  public static ObjectRow of(String method, String group, List<IouScore> images, double seconds) {
    List<IouScore> filled =
        images.stream().filter(image -> image.predictedCount() + image.trueCount() > 0).toList();
    return new ObjectRow(
        method,
        group,
        images.size(),
        images.stream().reduce(IouScore.NONE, IouScore::plus),
        IntStream.range(0, IouScore.THRESHOLDS.size())
            .mapToObj(i -> Spread.of(filled.stream().mapToDouble(image -> image.f1(i))).mean())
            .toList(),
        seconds / images.size());
  }

  /** A row a method and group of videos, an image being a frame. */
  static List<ObjectRow> of(Map<String, List<VideoScore>> scores) {
    List<ObjectRow> rows = new ArrayList<>();
    scores.forEach(
        (method, videos) -> {
          Map<String, List<VideoScore>> groups = new LinkedHashMap<>();
          videos.forEach(
              v -> groups.computeIfAbsent(v.group(), unused -> new ArrayList<>()).add(v));
          groups.forEach(
              (group, members) ->
                  rows.add(
                      of(
                          method,
                          group,
                          members.stream()
                              .flatMap(video -> video.frames().stream())
                              .map(FrameScore::iou)
                              .toList(),
                          members.stream().mapToDouble(VideoScore::seconds).sum())));
        });
    return rows;
  }
}
