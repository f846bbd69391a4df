package org.lexyscope.simulate;

/**
 * Seeds that never meet: the top byte says what a video is for, the rest counts.
 *
 * <p>Training draws from {@link #TRAINING} and {@link #VALIDATION} only, so no network has seen a
 * video of the benchmark. Seeds typed by a user are small and lie in none of these spaces.
 */
public enum SeedSpace {
  BENCHMARK(0x4C),
  TRAINING(0x54),
  VALIDATION(0x56),
  /** Videos that stand in for real ones in leave-one-out runs. */
  LEXY(0x58);

  private static final int COUNTER_BITS = 56;
  private final long tag;

  SeedSpace(long tag) {
    this.tag = tag;
  }

  /**
   * The seed with this number.
   *
   * @param index from 0 to 2^56 - 1
   */
  public long seed(long index) {
    if (index < 0 || index >>> COUNTER_BITS != 0) {
      throw new IllegalArgumentException(
          "A seed's number lies between 0 and 2^56 - 1, found " + index + ".");
    }
    return tag << COUNTER_BITS | index;
  }

  public boolean contains(long seed) {
    return seed >>> COUNTER_BITS == tag;
  }
}
