package org.lexyscope.kinetics;

import java.util.EnumSet;
import java.util.Set;
import org.lexyscope.measure.Flag;

/**
 * One cell's rate in one phase: a row of {@code rates.csv}.
 *
 * @param cell track id
 * @param flags what to know before trusting it
 */
public record CellRate(int cell, Phase phase, PhaseFit fit, Set<Flag> flags) {
  public CellRate {
    flags = Set.copyOf(flags);
  }

  /** The flags as one word each, in the order of {@link Flag}. */
  public String flagText() {
    EnumSet<Flag> ordered = EnumSet.noneOf(Flag.class);
    ordered.addAll(flags);
    return String.join(" ", ordered.stream().map(Flag::text).toList());
  }
}
