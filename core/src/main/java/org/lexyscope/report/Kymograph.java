package org.lexyscope.report;

import ij.plugin.filter.EDM;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;

/**
 * Mean intensity by signed distance to the nuclear border, over time: one picture a cell.
 *
 * <p>Negative distances lie inside the nucleus. Pixels of other nuclei are left out. The range is
 * one typical nuclear radius to either side, in at most 48 bins of at least one pixel. Export shows
 * as the inner half darkening while the outer half brightens, whatever the cell's movement.
 */
final class Kymograph {
  private static final int MAX_BINS = 48;
  private static final int FRAMES_FOR_RADIUS = 12;

  private final int binCount;
  private final double binPx;
  private final int columnCount;
  private final Map<Integer, float[]> meanByCell = new HashMap<>();

  /** An empty kymograph for these cells, one column a shown frame. */
  Kymograph(double radiusPx, List<Integer> cells, int columnCount) {
    this.binPx = Math.max(1, 2 * radiusPx / MAX_BINS);
    this.binCount = 2 * (int) Math.ceil(radiusPx / binPx);
    this.columnCount = columnCount;
    for (int cell : cells) {
      float[] empty = new float[binCount * columnCount];
      Arrays.fill(empty, Float.NaN);
      meanByCell.put(cell, empty);
    }
  }

  /** The median over nuclei of the radius of the disc of their area; 8 px when there are none. */
  static double typicalRadiusPx(ReportFrames frames) throws IOException {
    Map<Long, Integer> areas = new HashMap<>();
    for (int frame : FrameChoice.even(frames.frameCount(), FRAMES_FOR_RADIUS)) {
      for (int label : frames.nuclei(frame).labels()) {
        if (label != 0) {
          areas.merge((long) frame << 32 | label, 1, Integer::sum);
        }
      }
    }
    int[] sorted = areas.values().stream().mapToInt(area -> area).sorted().toArray();
    return sorted.length == 0 ? 8 : Math.max(3, Math.sqrt(sorted[sorted.length / 2] / Math.PI));
  }

  int binCount() {
    return binCount;
  }

  double binPx() {
    return binPx;
  }

  /**
   * Means of a cell, {@code binCount x columnCount} row-major, the innermost bin first; NaN where
   * there was no pixel.
   */
  float[] of(int cell) {
    return meanByCell.getOrDefault(cell, new float[0]);
  }

  /** Fills one column from one frame. */
  void add(int column, Frame frame, LabelImage nuclei) {
    Map<Integer, int[]> boxes = boxes(nuclei);
    meanByCell.forEach(
        (cell, mean) -> {
          int[] box = boxes.get(cell);
          if (box != null) {
            addCell(cell, mean, column, frame, nuclei, box);
          }
        });
  }

  /** Left, top, right (excluded), bottom (excluded) of each wanted cell. */
  private Map<Integer, int[]> boxes(LabelImage nuclei) {
    Map<Integer, int[]> boxes = new HashMap<>();
    int[] labels = nuclei.labels();
    for (int index = 0; index < labels.length; index++) {
      if (labels[index] != 0 && meanByCell.containsKey(labels[index])) {
        int x = index % nuclei.width();
        int y = index / nuclei.width();
        int[] box = boxes.computeIfAbsent(labels[index], unused -> new int[] {x, y, x + 1, y + 1});
        box[0] = Math.min(box[0], x);
        box[2] = Math.max(box[2], x + 1);
        box[3] = y + 1;
      }
    }
    return boxes;
  }

  private void addCell(
      int cell, float[] mean, int column, Frame frame, LabelImage nuclei, int[] box) {
    int margin = (int) Math.ceil(binCount / 2.0 * binPx);
    int left = Math.max(0, box[0] - margin);
    int top = Math.max(0, box[1] - margin);
    int width = Math.min(nuclei.width(), box[2] + margin) - left;
    int height = Math.min(nuclei.height(), box[3] + margin) - top;
    FloatProcessor inside = distances(cell, nuclei, left, top, width, height, true);
    FloatProcessor outside = distances(cell, nuclei, left, top, width, height, false);
    double[] sum = new double[binCount];
    int[] count = new int[binCount];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int label = nuclei.at(left + x, top + y);
        double signedPx = label == cell ? 0.5 - inside.getf(x, y) : outside.getf(x, y) - 0.5;
        int bin = (int) Math.floor(signedPx / binPx) + binCount / 2;
        if ((label == 0 || label == cell) && bin >= 0 && bin < binCount) {
          sum[bin] += frame.at(left + x, top + y);
          count[bin]++;
        }
      }
    }
    for (int bin = 0; bin < binCount; bin++) {
      if (count[bin] > 0) {
        mean[bin * columnCount + column] = (float) (sum[bin] / count[bin]);
      }
    }
  }

  /** Distance from each pixel of the cell (or of its outside) to the nearest pixel of the other. */
  private static FloatProcessor distances(
      int cell, LabelImage nuclei, int left, int top, int width, int height, boolean inCell) {
    ByteProcessor mask = new ByteProcessor(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean member = nuclei.at(left + x, top + y) == cell;
        mask.set(x, y, member == inCell ? 255 : 0);
      }
    }
    return new EDM().makeFloatEDM(mask, 0, false);
  }
}
