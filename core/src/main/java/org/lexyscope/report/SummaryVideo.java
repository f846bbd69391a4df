package org.lexyscope.report;

import java.util.List;
import org.lexyscope.image.LightProtocol;

/**
 * What a summary needs of one analysed video.
 *
 * @param file its name
 * @param condition such as {@code control}
 * @param replicate the experiment it belongs to; videos of one condition and replicate are pooled
 * @param frameTimes of every frame, in the summary's unit
 * @param light in that unit
 */
public record SummaryVideo(
    String file,
    String condition,
    String replicate,
    List<Double> frameTimes,
    List<CellTrace> traces,
    List<RateRow> rates,
    LightProtocol light) {
  public SummaryVideo {
    frameTimes = List.copyOf(frameTimes);
    traces = List.copyOf(traces);
    rates = List.copyOf(rates);
  }
}
