package org.lexyscope.kinetics;

import java.util.List;

/**
 * One cell's rate in one phase: a row of {@code rates.csv}.
 *
 * @param cell track id
 * @param flags what to know before trusting it, in alphabetical order
 */
public record CellRate(int cell, Phase phase, PhaseFit fit, List<String> flags) {
  /** No number could be given. */
  public static final String NOT_CONVERGED = "not_converged";

  /** Fewer frames than a fit needs. */
  public static final String FEW_FRAMES = "few_frames";

  public CellRate {
    flags = List.copyOf(flags);
  }
}
