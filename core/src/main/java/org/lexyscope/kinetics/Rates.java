package org.lexyscope.kinetics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.lexyscope.image.LightProtocol;
import org.lexyscope.measure.Flag;
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

  /**
   * The same rates, whose intervals also hold an independent error of the rate's logarithm.
   *
   * @param error of a cell's rate in a phase, at least 0
   */
  public Rates widened(ToDoubleFunction<CellRate> error) {
    List<CellRate> wider = new ArrayList<>();
    for (CellRate cell : cells) {
      PhaseFit fit =
          cell.fit() instanceof PhaseFit.Converged known
              ? known.widened(error.applyAsDouble(cell))
              : cell.fit();
      wider.add(new CellRate(cell.cell(), cell.phase(), fit, cell.flags()));
    }
    return new Rates(axis, volumeRatio, phases, wider);
  }

  private static CellRate fit(TimeAxis axis, CellTrace trace, double[] fraction, Phase phase) {
    PhaseFit fit =
        ExponentialFit.fit(
            Arrays.copyOfRange(axis.times(), phase.firstFrame(), phase.endFrame()),
            Arrays.copyOfRange(fraction, phase.firstFrame(), phase.endFrame()));
    EnumSet<Flag> flags = flags(trace, phase);
    if (fit instanceof PhaseFit.NotConverged failed) {
      flags.add(Flag.NOT_CONVERGED);
      if (failed.reason() == PhaseFit.Reason.FEW_FRAMES) {
        flags.add(Flag.FEW_FRAMES);
      }
    }
    return new CellRate(trace.cell(), phase, fit, flags);
  }

  /**
   * Every flag of the phase's frames; a nucleus that crosses N/C = 1 is of low contrast briefly.
   */
  private static EnumSet<Flag> flags(CellTrace trace, Phase phase) {
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    int lowContrast = 0;
    for (int frame = phase.firstFrame(); frame < phase.endFrame(); frame++) {
      flags.addAll(trace.flags(frame));
      lowContrast += trace.flags(frame).contains(Flag.LOW_CONTRAST) ? 1 : 0;
    }
    if (2 * lowContrast <= phase.frameCount()) {
      flags.remove(Flag.LOW_CONTRAST);
    }
    return flags;
  }
}
