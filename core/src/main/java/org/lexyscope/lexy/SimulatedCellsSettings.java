package org.lexyscope.lexy;

/**
 * Simulated cells in the LEXY layout.
 *
 * @param cells how many, at most 100
 * @param leastFrames of a cell
 * @param mostFrames of a cell
 * @param seed from 0; other seeds give other cells
 */
public record SimulatedCellsSettings(int cells, int leastFrames, int mostFrames, long seed) {
  /** As many cells and frames as the report's. */
  public static SimulatedCellsSettings published(long seed) {
    return new SimulatedCellsSettings(10, 21, 41, seed);
  }

  public SimulatedCellsSettings {
    if (cells < 1
        || cells > 100
        || leastFrames < 1
        || mostFrames < leastFrames
        || seed < 0
        || seed > 1_000_000_000L) {
      throw new IllegalArgumentException(
          "Simulated cells are 1 to 100 of at least 1 frame with a seed from 0 to 1000000000, found %d cells of %d to %d frames with seed %d."
              .formatted(cells, leastFrames, mostFrames, seed));
    }
  }
}
