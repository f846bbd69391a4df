package org.lexyscope.augment;

import java.util.SplittableRandom;

/** Random numbers of a batch, which depend on its number and not on the batches before it. */
final class BatchRandom {
  /** Any odd number that is not the golden gamma on which SplittableRandom itself walks. */
  private static final long INDEX_STRIDE = 0xD1B54A32D192ED03L;

  private BatchRandom() {}

  static SplittableRandom of(long seed, long index) {
    return new SplittableRandom(new SplittableRandom(seed + index * INDEX_STRIDE).nextLong());
  }
}
