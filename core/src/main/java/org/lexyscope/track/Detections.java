package org.lexyscope.track;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lexyscope.image.LabelImage;
import org.lexyscope.run.Progress;
import org.lexyscope.video.LabelVideo;

/**
 * Label images to detections: one pass over each frame, so only a few numbers a nucleus stay in
 * memory.
 */
public final class Detections {
  private Detections() {}

  /** The detections of every frame, in label order. */
  public static List<List<Detection>> of(LabelVideo nuclei, Progress progress) throws IOException {
    List<List<Detection>> perFrame = new ArrayList<>();
    for (int frame = 0; frame < nuclei.frameCount(); frame++) {
      perFrame.add(of(frame, nuclei.labels(frame), nuclei.confidence(frame)));
      progress.update("detect", frame + 1, nuclei.frameCount());
    }
    return perFrame;
  }

  /**
   * The detections of one frame.
   *
   * @param confidence by {@code label - 1}, or empty
   */
  public static List<Detection> of(int frame, LabelImage image, float[] confidence) {
    int max = image.maxLabel();
    int[] area = new int[max + 1];
    double[] sumX = new double[max + 1];
    double[] sumY = new double[max + 1];
    boolean[] atBorder = new boolean[max + 1];
    int[] labels = image.labels();
    for (int y = 0, index = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++, index++) {
        int label = labels[index];
        if (label == 0) {
          continue;
        }
        area[label]++;
        sumX[label] += x;
        sumY[label] += y;
        atBorder[label] |= x == 0 || y == 0 || x == image.width() - 1 || y == image.height() - 1;
      }
    }
    List<Detection> found = new ArrayList<>();
    for (int label = 1; label <= max; label++) {
      if (area[label] > 0) {
        double x = sumX[label] / area[label];
        double y = sumY[label] / area[label];
        double sure = label <= confidence.length ? confidence[label - 1] : Double.NaN;
        found.add(new Detection(frame, label, x, y, area[label], atBorder[label], sure));
      }
    }
    return found;
  }
}
