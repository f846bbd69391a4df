package org.lexyscope.analysis;

import java.util.List;
import java.util.Optional;
import org.lexyscope.image.LightProtocol;
import org.lexyscope.kinetics.Rates;
import org.lexyscope.measure.Trace;

/**
 * What an analysis found.
 *
 * @param name of the video
 * @param traces one a cell
 * @param rates one a cell and phase
 * @param light the light protocol that was given
 * @param notes how it was read, segmented and measured, one sentence each
 */
public record AnalysisResult(
    String name,
    List<Trace> traces,
    Rates rates,
    Optional<LightProtocol> light,
    List<String> notes) {
  public AnalysisResult {
    traces = List.copyOf(traces);
    notes = List.copyOf(notes);
  }
}
