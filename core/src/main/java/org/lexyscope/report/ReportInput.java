package org.lexyscope.report;

import java.util.List;
import java.util.OptionalDouble;
import org.lexyscope.image.LightProtocol;

/**
 * Everything a report shows of one video.
 *
 * @param title the video's name
 * @param frames pulled one at a time
 * @param frameTimes time of each frame in {@code timeUnit}
 * @param timeUnit seconds, or frames when the time step is not known
 * @param pixelSizeUm micrometres per pixel, or empty
 * @param traces every cell
 * @param rates every fitted phase
 * @param light in {@code timeUnit}; {@link LightProtocol#DARK} when there was none or none is known
 * @param sections settings, versions, device, hashes, timings
 * @param notes whole sentences: how the file was read, units, which scale rule, where phases come
 *     from
 */
public record ReportInput(
    String title,
    ReportFrames frames,
    List<Double> frameTimes,
    TimeUnit timeUnit,
    OptionalDouble pixelSizeUm,
    List<CellTrace> traces,
    List<RateRow> rates,
    LightProtocol light,
    List<Section> sections,
    List<String> notes) {
  public ReportInput {
    frameTimes = List.copyOf(frameTimes);
    traces = List.copyOf(traces);
    rates = List.copyOf(rates);
    sections = List.copyOf(sections);
    notes = List.copyOf(notes);
    if (frameTimes.size() != frames.frameCount()) {
      throw new IllegalArgumentException(
          "[%s] has %d frames but %d frame times."
              .formatted(title, frames.frameCount(), frameTimes.size()));
    }
  }
}
