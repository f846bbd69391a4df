package org.lexyscope.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomnessTest {
  private static final int MANY = 400_000;

  @Test
  void generator_repeats_the_published_reference() {
    Xoshiro random = Xoshiro.inState(1, 2, 3, 4);
    assertThat(random.nextLong()).isEqualTo(41943041L);
    assertThat(random.nextLong()).isEqualTo(58720359L);
    assertThat(random.nextLong()).isEqualTo(3588806011781223L);
    assertThat(random.nextLong()).isEqualTo(3591011842654386L);
  }

  @Test
  void a_stream_never_changes() {
    assertThat(Long.toHexString(Xoshiro.stream(42, "camera", 7).nextLong()))
        .isEqualTo("3e2f01ac515099c9");
  }

  @Test
  void streams_with_other_names_seeds_or_indices_differ() {
    Set<Long> firsts = new HashSet<>();
    for (long seed = 0; seed < 20; seed++) {
      for (String name : new String[] {"camera", "body", "b", ""}) {
        firsts.add(Xoshiro.stream(seed, name).nextLong());
        for (long index = 0; index < 20; index++) {
          firsts.add(Xoshiro.stream(seed, name, index).nextLong());
          firsts.add(Xoshiro.stream(seed, name, index, 1).nextLong());
        }
      }
    }
    assertThat(firsts).hasSize(20 * 4 * 41);
  }

  @Test
  void normal_numbers_have_the_moments_and_tails_of_a_normal_distribution() {
    Xoshiro random = Xoshiro.stream(1, "normal");
    double sum = 0;
    double squares = 0;
    double fourths = 0;
    int beyondTwo = 0;
    for (int draw = 0; draw < MANY; draw++) {
      double z = random.gaussian();
      sum += z;
      squares += z * z;
      fourths += z * z * z * z;
      beyondTwo += Math.abs(z) > 2 ? 1 : 0;
    }
    assertThat(sum / MANY).isCloseTo(0, within(0.006));
    assertThat(squares / MANY).isCloseTo(1, within(0.01));
    assertThat(fourths / MANY).isCloseTo(3, within(0.07));
    assertThat((double) beyondTwo / MANY).isCloseTo(0.0455, within(0.0015));
  }

  @Test
  void photons_have_a_variance_equal_to_their_mean() {
    for (double mean : new double[] {0, 0.3, 3, 11.9, 12.1, 50, 1000}) {
      Xoshiro random = Xoshiro.stream(2, "photons");
      double sum = 0;
      double squares = 0;
      for (int draw = 0; draw < MANY; draw++) {
        double count = PhotonNoise.count(mean, random);
        sum += count;
        squares += count * count;
      }
      double found = sum / MANY;
      assertThat(found).isCloseTo(mean, within(6 * Math.sqrt(mean / MANY) + 1e-9));
      assertThat(squares / MANY - found * found).isCloseTo(mean, within(0.015 * mean + 1e-9));
    }
  }

  @Test
  void seeds_of_one_space_never_lie_in_another() {
    for (SeedSpace space : SeedSpace.values()) {
      for (long index : new long[] {0, 1, 59, 1L << 40, (1L << 56) - 1}) {
        for (SeedSpace other : SeedSpace.values()) {
          assertThat(other.contains(space.seed(index))).isEqualTo(other == space);
        }
      }
    }
  }
}
