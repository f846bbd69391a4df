package org.lexyscope.kinetics;

import java.util.List;
import java.util.Set;

/**
 * One cell over the video, as far as rates need it.
 *
 * <p>The arrays are shared, not copied, and never changed.
 */
public final class CellTrace {
  private final int cell;
  private final double[] nucleus;
  private final double[] cytosol;
  private final List<Set<String>> flags;

  /**
   * @param cell its track id
   * @param nucleus mean minus background by frame, NaN where missing
   * @param cytosol mean minus background by frame, NaN where missing
   * @param flags what is wrong by frame ({@code touches_border}, {@code saturated}, ...); empty for
   *     none at all
   */
  public CellTrace(int cell, double[] nucleus, double[] cytosol, List<Set<String>> flags) {
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
  public Set<String> flags(int frame) {
    return flags.isEmpty() ? Set.of() : flags.get(frame);
  }
}
