package org.lexyscope.simulate;

import java.util.List;

/**
 * The simulator's one source of randomness: xoshiro256++ of D. Blackman and S. Vigna (2019), seeded
 * through SplitMix64.
 *
 * <p>A stream has a seed, a name and indices ("camera noise", frame 7), so that anything random can
 * be drawn again alone and in any order. Only integer arithmetic and {@link StrictMath} are used:
 * the numbers are the same on every JDK.
 */
final class Xoshiro {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double UNIT_53 = 0x1.0p-53;

  private long s0;
  private long s1;
  private long s2;
  private long s3;

  private Xoshiro(long s0, long s1, long s2, long s3) {
    this.s0 = s0;
    this.s1 = s1;
    this.s2 = s2;
    this.s3 = s3;
  }

  /** The generator in a given state, to compare with the published reference. */
  static Xoshiro inState(long s0, long s1, long s2, long s3) {
    return new Xoshiro(s0, s1, s2, s3);
  }

  /** The stream of this seed, name and indices, from its beginning. */
  static Xoshiro stream(long seed, String name, long... indices) {
    long key = mix(seed + GOLDEN_GAMMA);
    for (int at = 0; at < name.length(); at++) {
      key = mix(key ^ name.charAt(at));
    }
    for (long index : indices) {
      key = mix(key + GOLDEN_GAMMA * (index + 1));
    }
    return seeded(key);
  }

  private static Xoshiro seeded(long seed) {
    long[] state = new long[4];
    long counter = seed;
    for (int word = 0; word < state.length; word++) {
      counter += GOLDEN_GAMMA;
      state[word] = mix(counter);
    }
    return new Xoshiro(state[0], state[1], state[2], state[3]);
  }

  /** The output function of SplitMix64: a bijection that spreads every bit. */
  static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  long nextLong() {
    long result = Long.rotateLeft(s0 + s3, 23) + s0;
    long shifted = s1 << 17;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = Long.rotateLeft(s3, 45);
    return result;
  }

  /** Uniform in [0, 1). */
  double nextDouble() {
    return (nextLong() >>> 11) * UNIT_53;
  }

  double uniform(double low, double high) {
    return low + (high - low) * nextDouble();
  }

  /** Uniform in the logarithm, between two positive bounds. */
  double logUniform(double low, double high) {
    return StrictMath.exp(uniform(StrictMath.log(low), StrictMath.log(high)));
  }

  /** A whole number from {@code low} to {@code high}, both possible. */
  int between(int low, int high) {
    return low + (int) (nextDouble() * (high - low + 1));
  }

  boolean chance(double probability) {
    return nextDouble() < probability;
  }

  <T> T choose(List<T> options) {
    return options.get(between(0, options.size() - 1));
  }

  /** Normal with mean 0 and standard deviation 1. */
  double gaussian() {
    return Ziggurat.gaussian(this);
  }

  /** exp(sd * normal): 1 in the median. */
  double logNormal(double sd) {
    return StrictMath.exp(sd * gaussian());
  }
}
