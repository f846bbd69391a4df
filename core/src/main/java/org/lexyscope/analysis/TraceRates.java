package org.lexyscope.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.lexyscope.image.LightProtocol;
import org.lexyscope.kinetics.CellTrace;
import org.lexyscope.kinetics.Rates;
import org.lexyscope.kinetics.TimeAxis;
import org.lexyscope.measure.Trace;
import org.lexyscope.measure.TracePoint;
import org.lexyscope.measure.VolumeRatio;
import org.lexyscope.segment.MaskUncertainty;
import org.lexyscope.video.Video;

/** The rates of measured traces. */
final class TraceRates {
  private TraceRates() {}

  static Rates fit(Video video, AnalysisConfig config, List<Trace> traces) {
    TimeAxis axis = TimeAxis.of(video.calibration(), video.frameCount());
    List<CellTrace> cells =
        traces.stream().map(trace -> CellTrace.of(trace, video.frameCount())).toList();
    Optional<LightProtocol> light = light(video, config);
    OptionalDouble given = config.volumeRatio();
    return given.isPresent()
        ? Rates.of(axis, cells, light, VolumeRatio.given(given.getAsDouble()))
        : Rates.of(axis, cells, light);
  }

  /**
   * Rates whose intervals also hold what masks leave uncertain: {@code rateDoubt} times the median
   * scale of the error of ln(N/C) over the phase's frames.
   */
  static Rates widened(Rates rates, List<Trace> traces, MaskUncertainty uncertainty) {
    Map<Integer, List<TracePoint>> points =
        traces.stream().collect(Collectors.toMap(Trace::cell, Trace::points));
    return rates.widened(
        rate -> {
          double[] scales =
              points.getOrDefault(rate.cell(), List.of()).stream()
                  .filter(point -> point.frame() >= rate.phase().firstFrame())
                  .filter(point -> point.frame() < rate.phase().endFrame())
                  .filter(point -> !Double.isNaN(point.contrast()))
                  .mapToDouble(p -> uncertainty.scale(p.confidence(), p.contrast(), p.scatter()))
                  .sorted()
                  .toArray();
          return scales.length == 0 ? 0 : uncertainty.rateDoubt() * scales[scales.length / 2];
        });
  }

  /** A light protocol is in seconds; without frame times it cannot be laid over the frames. */
  private static Optional<LightProtocol> light(Video video, AnalysisConfig config) {
    if (config.light().isPresent() && video.calibration().timesS().isEmpty()) {
      throw new IllegalArgumentException(
          "[%s] The light protocol is in seconds, but the time between frames is not known. Give it with --frame-interval."
              .formatted(video.name()));
    }
    return config.light();
  }
}
