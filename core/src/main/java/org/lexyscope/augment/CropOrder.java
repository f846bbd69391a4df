package org.lexyscope.augment;

import java.util.SplittableRandom;

/** A new random order of all crops for each round through them, from a seed and the round. */
final class CropOrder {
  private final int count;
  private final long seed;
  private long round = -1;
  private int[] order = {};

  CropOrder(int count, long seed) {
    this.count = count;
    this.seed = seed;
  }

  /** The crop that is the n-th to be seen, n from 0. */
  int at(long n) {
    long wanted = n / count;
    if (wanted != round) {
      order = shuffled(new SplittableRandom(seed ^ (wanted + 1) * 0x9E6C63D0876A9A47L));
      round = wanted;
    }
    return order[(int) (n % count)];
  }

  private int[] shuffled(SplittableRandom random) {
    int[] numbers = new int[count];
    for (int i = 0; i < count; i++) {
      int other = random.nextInt(i + 1);
      numbers[i] = numbers[other];
      numbers[other] = i;
    }
    return numbers;
  }
}
