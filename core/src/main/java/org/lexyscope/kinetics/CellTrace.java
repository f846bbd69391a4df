package org.lexyscope.kinetics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.lexyscope.measure.Flag;
import org.lexyscope.measure.Trace;
import org.lexyscope.measure.TracePoint;

/**
 * One cell over the video, as far as rates need it.
 *
 * <p>The arrays are shared, not copied, and never changed.
 */
public final class CellTrace {
  private final int cell;
  private final double[] nucleus;
  private final double[] cytosol;
  private final List<Set<Flag>> flags;

  /**
   * @param cell its track id
   * @param nucleus mean minus background by frame, NaN where missing
   * @param cytosol mean minus background by frame, NaN where missing
   * @param flags what is wrong by frame; empty for nothing at all
   */
  public CellTrace(int cell, double[] nucleus, double[] cytosol, List<Set<Flag>> flags) {
    if (nucleus.length != cytosol.length || (!flags.isEmpty() && flags.size() != nucleus.length)) {
      throw new IllegalArgumentException(
          "Cell %d has %d frames of the nucleus, %d of the cytosol and %d of flags; they must be equal."
              .formatted(cell, nucleus.length, cytosol.length, flags.size()));
    }
    this.cell = cell;
    this.nucleus = nucleus;
    this.cytosol = cytosol;
    this.flags = List.copyOf(flags);
  }

  /** A measured trace; the nucleus is lost in the frames of the video that it does not hold. */
  public static CellTrace of(Trace trace, int frameCount) {
    double[] nucleus = new double[frameCount];
    double[] cytosol = new double[frameCount];
    Arrays.fill(nucleus, Double.NaN);
    Arrays.fill(cytosol, Double.NaN);
    List<Set<Flag>> flags =
        new ArrayList<>(Collections.nCopies(frameCount, Set.of(Flag.NUCLEUS_LOST)));
    for (TracePoint point : trace.points()) {
      nucleus[point.frame()] = point.nucleus();
      cytosol[point.frame()] = point.cytosol();
      flags.set(point.frame(), point.flags());
    }
    return new CellTrace(trace.cell(), nucleus, cytosol, flags);
  }

  public int cell() {
    return cell;
  }

  public double[] nucleus() {
    return nucleus;
  }

  public double[] cytosol() {
    return cytosol;
  }

  public int frameCount() {
    return nucleus.length;
  }

  /** What is wrong in a frame. */
  public Set<Flag> flags(int frame) {
    return flags.isEmpty() ? Set.of() : flags.get(frame);
  }
}
