package org.lexyscope.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lexyscope.image.LightProtocol;
import org.lexyscope.kinetics.CellTrace;
import org.lexyscope.kinetics.Rates;
import org.lexyscope.kinetics.TimeAxis;
import org.lexyscope.measure.Trace;
import org.lexyscope.measure.VolumeRatio;
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
