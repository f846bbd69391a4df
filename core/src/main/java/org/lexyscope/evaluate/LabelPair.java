package org.lexyscope.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.video.Video;

/** Predicted labels beside true ones, both from files, without the video they were drawn on. */
public final class LabelPair {
  private LabelPair() {}

  /**
   * Scores two label videos of one channel each.
   *
   * @throws IllegalArgumentException if they differ in size or length, have several channels, or
   *     hold values that are no labels
   */
  public static VideoScore score(Video predicted, Video truth) throws IOException {
    requireOneChannel(predicted);
    requireOneChannel(truth);
    if (predicted.frameCount() != truth.frameCount()) {
      throw new IllegalArgumentException(
          "[%s] has %d frames and [%s] %d; they must be equal."
              .formatted(
                  predicted.name(), predicted.frameCount(), truth.name(), truth.frameCount()));
    }
    List<FrameScore> frames = new ArrayList<>();
    List<NucleusScore> nuclei = new ArrayList<>();
    LinkCounter links = new LinkCounter();
    for (int frame = 0; frame < truth.frameCount(); frame++) {
      LabelImage found = labels(predicted, frame);
      LabelImage real = labels(truth, frame);
      Matching matching = Matching.of(found, real);
      frames.add(
          new FrameScore(frame, matching.score(), matching.iouScore(), MaskScore.of(found, real)));
      nuclei.addAll(nuclei(frame, matching));
      Map<Integer, Integer> trackOf = new HashMap<>();
      matching.trueLabels().forEach(label -> trackOf.put(label, 0));
      matching.matches().forEach(m -> trackOf.put(m.trueLabel(), m.predictedLabel()));
      links.add(trackOf);
    }
    return new VideoScore(
        "labels",
        predicted.name(),
        truth.calibration().pixelSizeUm(),
        frames,
        nuclei,
        List.of(),
        links.score(),
        Double.NaN);
  }

  private static void requireOneChannel(Video labels) {
    if (labels.channelCount() != 1) {
      throw new IllegalArgumentException(
          "[%s] has %d channels; labels have one. If these are time points, give --axes TYX."
              .formatted(labels.name(), labels.channelCount()));
    }
  }

  private static List<NucleusScore> nuclei(int frame, Matching matching) {
    double none = Double.NaN;
    Map<Integer, Matching.Match> partnerOf = new HashMap<>();
    matching.partners().forEach(pair -> partnerOf.put(pair.trueLabel(), pair));
    List<NucleusScore> nuclei = new ArrayList<>();
    for (int label : matching.trueLabels()) {
      Matching.Match pair = partnerOf.get(label);
      nuclei.add(
          pair == null
              ? new NucleusScore(frame, label, 0, none, none, 0, false, none, none, none)
              : new NucleusScore(
                  frame,
                  label,
                  pair.predictedLabel(),
                  none,
                  none,
                  pair.dice(),
                  pair.iou() >= Matching.MIN_IOU,
                  none,
                  none,
                  none));
    }
    for (int label : matching.falsePositives()) {
      nuclei.add(new NucleusScore(frame, 0, label, none, none, 0, false, none, none, none));
    }
    return nuclei;
  }

  private static LabelImage labels(Video video, int index) throws IOException {
    Frame frame = video.frame(index, 0);
    int[] labels = new int[frame.pixels().length];
    for (int pixel = 0; pixel < labels.length; pixel++) {
      float value = frame.pixels()[pixel];
      if (!(value >= 0 && value <= 1 << 24 && value == Math.rint(value))) {
        throw new IllegalArgumentException(
            "[%s] frame %d, pixel (%d, %d) is %s; a label is a whole number of at least 0."
                .formatted(
                    video.name(), index, pixel % frame.width(), pixel / frame.width(), value));
      }
      labels[pixel] = (int) value;
    }
    return new LabelImage(frame.width(), frame.height(), labels);
  }
}
