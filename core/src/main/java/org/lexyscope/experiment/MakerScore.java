package org.lexyscope.experiment;

import java.util.ArrayList;
import java.util.List;
import org.lexyscope.evaluate.IouScore;

/**
 * One maker on one image, a row of the journal.
 *
 * @param objects with no true and no found ones where the truth is not known
 * @param seconds of the segmentation, the maker being loaded and warm
 * @param note what the maker says of its scale and settings
 */
record MakerScore(String maker, String image, IouScore objects, double seconds, String note) {
  static final String[] HEADER = {
    "maker",
    "image",
    "nuclei",
    "predicted",
    "found_50",
    "found_60",
    "found_70",
    "found_80",
    "found_90",
    "seconds",
    "note"
  };

  static MakerScore parse(List<String> cells) {
    return new MakerScore(
        cells.get(0),
        cells.get(1),
        new IouScore(
            Integer.parseInt(cells.get(3)),
            Integer.parseInt(cells.get(2)),
            cells.subList(4, 9).stream().map(Integer::valueOf).toList()),
        Double.parseDouble(cells.get(9)),
        cells.get(10));
  }

  Object[] cells() {
    List<Object> cells = new ArrayList<>(List.of(maker, image));
    cells.addAll(List.of(objects.trueCount(), objects.predictedCount()));
    cells.addAll(objects.foundCounts());
    cells.addAll(List.of(seconds, note));
    return cells.toArray();
  }
}
