package org.lexyscope.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.measure.FrameMeasurement;
import org.lexyscope.measure.Ring;
import org.lexyscope.measure.RingSettings;
import org.lexyscope.measure.TracePoint;
import org.lexyscope.run.Progress;
import org.lexyscope.track.Detection;
import org.lexyscope.track.Detections;
import org.lexyscope.track.LinkedLabels;
import org.lexyscope.track.TrackSettings;
import org.lexyscope.track.Tracker;
import org.lexyscope.video.LabelVideo;
import org.lexyscope.video.PixelMaps;

/**
 * Scores predicted labels against the truth of one video, frame by frame: objects, masks, N/C, and
 * over time links and rates. Both sides are measured with the same ring and background rule.
 */
public final class VideoScorer {
  private final TruthVideo truth;
  private final Ring ring;
  private final List<FrameScore> frames = new ArrayList<>();
  private final List<NucleusScore> nuclei = new ArrayList<>();
  private final CellHistories histories;
  private final PixelCounts pixels = new PixelCounts();

  private VideoScorer(TruthVideo truth) throws IOException {
    this.truth = truth;
    this.ring = ring(truth);
    this.histories = new CellHistories(truth);
  }

  /**
   * Scores one video as an analysis would have it: linked, short tracks left out, gaps filled. Of a
   * segmenter that sees only the past nothing is left out or filled, which would take hindsight.
   *
   * @param predicted labels of each frame, not linked
   * @param causal whether they are of a segmenter that sees only the past
   */
  public static VideoScore score(
      TruthVideo truth, LabelVideo predicted, boolean causal, Progress progress)
      throws IOException {
    List<List<Detection>> detections = Detections.of(predicted, Progress.NONE);
    TrackSettings settings = TrackSettings.DEFAULT;
    LinkedLabels linked =
        causal
            ? LinkedLabels.asFound(predicted, new Tracker(settings.keepingAll()).link(detections))
            : LinkedLabels.filled(predicted, new Tracker(settings).link(detections));
    VideoScorer scorer = new VideoScorer(truth);
    int frameCount = truth.video().frameCount();
    for (int frame = 0; frame < frameCount; frame++) {
      scorer.add(frame, linked.labels(frame), linked.confidenceOfTrack(frame), linked.maps(frame));
      progress.update("score", frame + 1, frameCount);
    }
    return new VideoScore(
        truth.group(),
        truth.name(),
        truth.video().calibration().pixelSizeUm(),
        scorer.frames,
        scorer.nuclei,
        scorer.histories.rates(),
        scorer.histories.links(),
        scorer.pixels,
        Double.NaN);
  }

  private void add(
      int frame, LabelImage predicted, Map<Integer, Double> confidence, Optional<PixelMaps> maps)
      throws IOException {
    LabelImage trueNuclei = truth.nuclei(frame);
    Frame reference = truth.reference(frame);
    Matching matching = Matching.of(predicted, trueNuclei, truth.ignored(frame));
    Map<Integer, TracePoint> trueCells = measured(frame, reference, trueNuclei, Optional.empty());
    Map<Integer, TracePoint> found =
        measured(frame, truth.video().frame(frame, 0), predicted, maps);
    if (maps.isPresent()) {
      pixels.add(maps.get(), trueNuclei, truth.ignored(frame));
    }
    frames.add(
        new FrameScore(
            frame, matching.score(), matching.iouScore(), MaskScore.of(predicted, trueNuclei)));
    addTrue(frame, matching, trueCells, found, confidence);
    addFalse(frame, reference, predicted, matching, found, confidence);
    histories.add(frame, matching, trueCells, found);
  }

  private void addTrue(
      int frame,
      Matching matching,
      Map<Integer, TracePoint> trueCells,
      Map<Integer, TracePoint> found,
      Map<Integer, Double> confidence) {
    Map<Integer, Matching.Match> partnerOf = new HashMap<>();
    matching.partners().forEach(pair -> partnerOf.put(pair.trueLabel(), pair));
    for (int label : matching.trueLabels()) {
      double trueRatio = ratio(trueCells, label);
      double concentrations = truth.concentrationRatio(label, frame);
      Matching.Match pair = partnerOf.get(label);
      nuclei.add(
          pair == null
              ? new NucleusScore(
                  frame,
                  label,
                  0,
                  trueRatio,
                  Double.NaN,
                  0,
                  false,
                  Double.NaN,
                  concentrations,
                  Double.NaN)
              : new NucleusScore(
                  frame,
                  label,
                  pair.predictedLabel(),
                  trueRatio,
                  ratio(found, pair.predictedLabel()),
                  pair.dice(),
                  pair.iou() >= Matching.MIN_IOU,
                  confidence.getOrDefault(pair.predictedLabel(), Double.NaN),
                  concentrations,
                  scatter(found, pair.predictedLabel())));
    }
  }

  private void addFalse(
      int frame,
      Frame reference,
      LabelImage predicted,
      Matching matching,
      Map<Integer, TracePoint> found,
      Map<Integer, Double> confidence) {
    List<Integer> labels = matching.falsePositives();
    if (labels.isEmpty()) {
      return;
    }
    Map<Integer, TracePoint> onReference = measured(frame, reference, predicted, Optional.empty());
    for (int label : labels) {
      double trueRatio = ratio(onReference, label);
      nuclei.add(
          new NucleusScore(
              frame,
              0,
              label,
              trueRatio,
              ratio(found, label),
              0,
              false,
              confidence.getOrDefault(label, Double.NaN),
              Double.NaN,
              scatter(found, label)));
    }
  }

  private Map<Integer, TracePoint> measured(
      int frame, Frame image, LabelImage labels, Optional<PixelMaps> maps) {
    return FrameMeasurement.of(frame, image, labels, ring, maps).cells().stream()
        .collect(Collectors.toMap(FrameMeasurement.Cell::label, FrameMeasurement.Cell::point));
  }

  private static double scatter(Map<Integer, TracePoint> points, int label) {
    TracePoint point = points.get(label);
    return point == null ? Double.NaN : point.scatter();
  }

  private static double ratio(Map<Integer, TracePoint> points, int label) {
    TracePoint point = points.get(label);
    return point == null ? Double.NaN : point.ncRatio();
  }

  /** The ring of both sides, sized by the true nuclei where the pixel size is unknown. */
  private static Ring ring(TruthVideo truth) throws IOException {
    OptionalDouble pixelSizeUm = truth.video().calibration().pixelSizeUm();
    List<Double> diametersPx = new ArrayList<>();
    for (int frame = 0; pixelSizeUm.isEmpty() && frame < truth.video().frameCount(); frame++) {
      Detections.of(frame, truth.nuclei(frame), new float[0])
          .forEach(detection -> diametersPx.add(detection.diameterPx()));
    }
    double medianPx = Spread.of(diametersPx.stream().mapToDouble(Double::doubleValue)).median();
    return RingSettings.DEFAULT.inPixels(pixelSizeUm, medianPx);
  }
}
