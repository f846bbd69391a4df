package org.lexyscope.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lexyscope.image.LightProtocol;
import org.lexyscope.kinetics.CellRate;
import org.lexyscope.kinetics.CellTrace;
import org.lexyscope.kinetics.Estimate;
import org.lexyscope.kinetics.ExponentialFit;
import org.lexyscope.kinetics.PhaseFit;
import org.lexyscope.kinetics.Rates;
import org.lexyscope.kinetics.TimeAxis;
import org.lexyscope.measure.Trace;
import org.lexyscope.measure.TracePoint;

/**
 * Each true nucleus over time beside the predicted track that finds it most often: for links and
 * rates. Only for truth whose labels persist.
 */
final class CellHistories {
  private static final double NONE = Double.NaN;

  private final TruthVideo truth;
  private final int frameCount;
  private final List<Map<Integer, TracePoint>> predicted = new ArrayList<>();
  private final Map<Integer, Map<Integer, TracePoint>> trueCells = new TreeMap<>();
  private final Map<Integer, int[]> trackOfTrue = new HashMap<>();

  CellHistories(TruthVideo truth) {
    this.truth = truth;
    frameCount = truth.video().frameCount();
  }

  /** Adds the next frame, whose predicted labels are track ids. */
  void add(
      int frame,
      Matching matching,
      Map<Integer, TracePoint> trueInFrame,
      Map<Integer, TracePoint> predictedInFrame) {
    predicted.add(predictedInFrame);
    trueInFrame.forEach(
        (label, point) ->
            trueCells.computeIfAbsent(label, unused -> new TreeMap<>()).put(frame, point));
    for (Matching.Match match : matching.matches()) {
      trackOfTrue.computeIfAbsent(match.trueLabel(), unused -> new int[frameCount])[frame] =
          match.predictedLabel();
    }
  }

  /** Steps of true nuclei found as steps of one track. */
  LinkScore links() {
    if (!truth.isLinked()) {
      return new LinkScore(0, 0);
    }
    LinkCounter links = new LinkCounter();
    for (int frame = 0; frame < frameCount; frame++) {
      Map<Integer, Integer> trackOf = new HashMap<>();
      for (Map.Entry<Integer, Map<Integer, TracePoint>> cell : trueCells.entrySet()) {
        if (cell.getValue().containsKey(frame)) {
          int[] tracks = trackOfTrue.getOrDefault(cell.getKey(), new int[frameCount]);
          trackOf.put(cell.getKey(), tracks[frame]);
        }
      }
      links.add(trackOf);
    }
    return links.score();
  }

  /** Rates of every cell and phase from true and from predicted masks. */
  List<RateScore> rates() {
    Optional<LightProtocol> light = truth.light();
    if (!truth.isLinked() || light.isEmpty() || frameCount < ExponentialFit.MIN_FRAMES) {
      return List.of();
    }
    List<CellTrace> trueTraces = new ArrayList<>();
    List<CellTrace> foundTraces = new ArrayList<>();
    trueCells.forEach(
        (label, points) -> {
          trueTraces.add(trace(label, points.values()));
          foundTraces.add(trace(label, pointsOfBestTrack(label)));
        });
    TimeAxis axis = TimeAxis.of(truth.video().calibration(), frameCount);
    Rates trueRates = Rates.of(axis, trueTraces, light);
    Rates foundRates = Rates.of(axis, foundTraces, light);
    List<RateScore> scores = new ArrayList<>();
    for (int row = 0; row < trueRates.cells().size(); row++) {
      scores.add(score(trueRates.cells().get(row), foundRates.cells().get(row)));
    }
    return scores;
  }

  private RateScore score(CellRate expected, CellRate found) {
    double trueRate = expected.fit() instanceof PhaseFit.Converged fit ? fit.rate().value() : NONE;
    TruthVideo.PhysicalRates physical =
        truth
            .physicalRates(expected.cell(), expected.phase())
            .orElse(new TruthVideo.PhysicalRates(NONE, NONE));
    Optional<Estimate> rate =
        found.fit() instanceof PhaseFit.Converged fit ? Optional.of(fit.rate()) : Optional.empty();
    return new RateScore(
        expected.cell(),
        expected.phase().name(),
        trueRate,
        physical.exportPerS(),
        physical.importPerS(),
        rate.map(Estimate::value).orElse(NONE),
        rate.map(Estimate::low).orElse(NONE),
        rate.map(Estimate::high).orElse(NONE));
  }

  private List<TracePoint> pointsOfBestTrack(int trueLabel) {
    Map<Integer, Integer> votes = new HashMap<>();
    for (int track : trackOfTrue.getOrDefault(trueLabel, new int[0])) {
      if (track > 0) {
        votes.merge(track, 1, Integer::sum);
      }
    }
    int best =
        votes.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0);
    return predicted.stream().flatMap(points -> Stream.ofNullable(points.get(best))).toList();
  }

  private CellTrace trace(int cell, Collection<TracePoint> points) {
    return CellTrace.of(new Trace(cell, List.copyOf(points)), frameCount);
  }
}
