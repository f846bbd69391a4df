package org.lexyscope.kinetics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lexyscope.image.LightProtocol;
import org.lexyscope.measure.NuclearFraction;
import org.lexyscope.measure.VolumeRatio;

/**
 * The rates of one video: nuclear fractions by the volume ratio that conserves the protein, phases
 * from the light or the mean trace, and an exponential a cell and phase.
 *
 * @param axis when the frames were taken, which sets the unit of all rates
 * @param volumeRatio used for the nuclear fractions
 * @param phases none when the light protocol has no light or the video too few frames
 * @param cells one row a cell and phase, in the order of the cells
 */
public record Rates(
    TimeAxis axis, VolumeRatio volumeRatio, List<Phase> phases, List<CellRate> cells) {
  /** Flags of single frames that say little: they count when most frames of a phase have them. */
  private static final String LOW_CONTRAST = "low_contrast";

  public Rates {
    phases = List.copyOf(phases);
    cells = List.copyOf(cells);
  }

  /** Rates with the volume ratio estimated from the traces. */
  public static Rates of(TimeAxis axis, List<CellTrace> traces, Optional<LightProtocol> light) {
    VolumeRatio ratio =
        VolumeRatio.estimate(
            axis.times(),
            traces.stream().map(CellTrace::nucleus).toList(),
            traces.stream().map(CellTrace::cytosol).toList());
    return of(axis, traces, light, ratio);
  }

  /** Rates with a volume ratio that is known. */
  public static Rates of(
      TimeAxis axis, List<CellTrace> traces, Optional<LightProtocol> light, VolumeRatio ratio) {
    List<double[]> fractions = new ArrayList<>();
    for (CellTrace trace : traces) {
      fractions.add(NuclearFraction.of(trace.nucleus(), trace.cytosol(), ratio.value()));
    }
    List<Phase> phases =
        light
            .map(protocol -> LightPhases.of(protocol, axis))
            .orElseGet(
                () -> TracePhases.of(axis, MeanTrace.of(axis.frameCount(), fractions).mean()));
    List<CellRate> cells = new ArrayList<>();
    for (int index = 0; index < traces.size(); index++) {
      for (Phase phase : phases) {
        cells.add(fit(axis, traces.get(index), fractions.get(index), phase));
      }
    }
    return new Rates(axis, ratio, phases, cells);
  }

  private static CellRate fit(TimeAxis axis, CellTrace trace, double[] fraction, Phase phase) {
    PhaseFit fit =
        ExponentialFit.fit(
            Arrays.copyOfRange(axis.times(), phase.firstFrame(), phase.endFrame()),
            Arrays.copyOfRange(fraction, phase.firstFrame(), phase.endFrame()));
    TreeSet<String> flags = flags(trace, phase);
    if (fit instanceof PhaseFit.NotConverged failed) {
      flags.add(CellRate.NOT_CONVERGED);
      if (failed.reason() == PhaseFit.Reason.FEW_FRAMES) {
        flags.add(CellRate.FEW_FRAMES);
      }
    }
    return new CellRate(trace.cell(), phase, fit, List.copyOf(flags));
  }

  private static TreeSet<String> flags(CellTrace trace, Phase phase) {
    Map<String, Integer> frames = new TreeMap<>();
    for (int frame = phase.firstFrame(); frame < phase.endFrame(); frame++) {
      trace.flags(frame).forEach(flag -> frames.merge(flag, 1, Integer::sum));
    }
    TreeSet<String> flags = new TreeSet<>(frames.keySet());
    if (2 * frames.getOrDefault(LOW_CONTRAST, 0) <= phase.frameCount()) {
      flags.remove(LOW_CONTRAST);
    }
    return flags;
  }
}
