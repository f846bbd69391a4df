package org.lexyscope.kinetics;

/** What a phase of a trace says about its rate: numbers with intervals, or why there are none. */
public sealed interface PhaseFit {
  /** Frames with a value in the phase. */
  int frameCount();

  /**
   * An exponential that fits, {@code y = plateau + (start - plateau) exp(-rate (t - t0))}.
   *
   * <p>Import and export assume two well-mixed compartments, conserved protein and first-order
   * transport that is constant through the phase: {@code df/dt = importRate (1 - f) - exportRate
   * f}. Then {@code rate = exportRate + importRate} and {@code plateau = importRate / rate}. The
   * import rate is that into the nucleus for the cytosol's protein, per unit of time.
   *
   * @param rate apparent rate, in the table's rate unit
   * @param halfTime ln 2 / rate
   * @param plateau nuclear fraction the phase runs to
   * @param exportRate rate times (1 - plateau)
   * @param importRate rate times plateau
   * @param start nuclear fraction of the curve at the phase's first frame
   * @param r2 share of the variance explained
   * @param residualSd standard deviation about the curve, n - 3 degrees of freedom
   */
  record Converged(
      Estimate rate,
      Estimate halfTime,
      Estimate plateau,
      Estimate exportRate,
      Estimate importRate,
      double start,
      double r2,
      double residualSd,
      int frameCount)
      implements PhaseFit {
    /**
     * The same numbers, the intervals of rates and half-time also holding an independent error of
     * the rate's logarithm.
     */
    Converged widened(double error) {
      return new Converged(
          rate.widened(error),
          halfTime.widened(error),
          plateau,
          exportRate.widened(error),
          importRate.widened(error),
          start,
          r2,
          residualSd,
          frameCount);
    }

    /** Which way the protein goes: out of the nucleus or into it. */
    public Direction direction() {
      return start > plateau.value() ? Direction.EXPORT : Direction.IMPORT;
    }
  }

  /** No numbers, and why. */
  record NotConverged(Reason reason, int frameCount) implements PhaseFit {}

  /** Which way the protein goes. */
  enum Direction {
    EXPORT,
    IMPORT
  }

  /** Why a phase has no rate. */
  enum Reason {
    /** Fewer than {@link ExponentialFit#MIN_FRAMES} frames with a value. */
    FEW_FRAMES,
    /** The change is not told from noise. */
    NO_CHANGE,
    /** The data allow any slower, or any faster, rate. */
    UNBOUNDED
  }
}
