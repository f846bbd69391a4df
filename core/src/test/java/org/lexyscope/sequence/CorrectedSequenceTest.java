package org.lexyscope.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexyscope.dataset.Crop;
import org.lexyscope.dataset.Sequence;

class CorrectedSequenceTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void the_nucleus_fades_through_invisibility_near_its_place(long seed) {
    Sequence sequence = make(DiscCrop.of(45, 50, 0.5f, 0.4f), seed);
    double highest = 0;
    double lowest = Double.POSITIVE_INFINITY;
    for (int frame = 0; frame < 30; frame++) {
      double[] centre = centre(sequence.masks()[frame]);
      assertThat(centre[0]).isCloseTo(45, within(7.0));
      assertThat(centre[1]).isCloseTo(50, within(7.0));
      assertThat(centre[2]).as("area").isBetween(440 * 0.78, 440 * 1.28);
      highest = Math.max(highest, sequence.ncRatio()[frame]);
      lowest = Math.min(lowest, sequence.ncRatio()[frame]);
    }
    assertThat(highest).isGreaterThan(1.15);
    assertThat(lowest).isLessThan(0.9);
  }

  @Test
  void one_scale_serves_the_whole_sequence() {
    Sequence sequence = make(DiscCrop.of(48, 48, 0.5f, 0.5f), 5);
    int framesAtOne = 0;
    for (float[] frame : sequence.frames()) {
      float highest = 0;
      for (float pixel : frame) {
        highest = Math.max(highest, pixel);
      }
      assertThat(highest).isLessThanOrEqualTo(1);
      framesAtOne += highest == 1 ? 1 : 0;
    }
    assertThat(framesAtOne).isEqualTo(1);
  }

  /** Where n = c the picture is that of the even cell: nothing tells where the mask ends. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 14})
  void an_even_cell_has_no_nucleus_left(double offsetPx) {
    Crop crop = DiscCrop.of(48, 48, offsetPx, 0.7f, 0.35f);
    float[] even = EvenCells.of(crop, 0.05f, CropContrast.foreground(crop));
    for (int x = 48; x < 70; x++) {
      assertThat(even[48 * 96 + x]).as("column %d", x).isCloseTo(0.3f, within(0.02f));
    }
  }

  @Test
  void numbers_drawn_alike_give_the_same_sequence_and_motion_goes_both_ways() {
    Crop crop = DiscCrop.of(48, 48, 0.5f, 0.5f);
    assertThat(make(crop, 6).frames()).isDeepEqualTo(make(crop, 6).frames());
    assertThat(make(crop, 6).frames()[3]).isNotEqualTo(make(crop, 7).frames()[3]);
    int grown = 0;
    for (long seed = 0; seed < 20; seed++) {
      NucleusMotion motion = NucleusMotion.draw(new SplittableRandom(seed));
      grown += motion.map(0, 30, 0, 0).xx() > 1 ? 1 : 0;
      double step = motion.map(11, 30, 0, 0).x0() - motion.map(10, 30, 0, 0).x0();
      assertThat(Math.abs(step)).isLessThan(2);
    }
    assertThat(grown).isBetween(4, 16);
  }

  private static Sequence make(Crop crop, long seed) {
    return new CorrectedSequence().make(crop, 30, new SplittableRandom(seed));
  }

  /** Centre column, centre row and area. */
  static double[] centre(boolean[] mask) {
    double sumX = 0;
    double sumY = 0;
    int area = 0;
    for (int i = 0; i < mask.length; i++) {
      int y = i / 96;
      sumX += mask[i] ? i % 96 : 0;
      sumY += mask[i] ? y : 0;
      area += mask[i] ? 1 : 0;
    }
    return new double[] {sumX / area, sumY / area, area};
  }
}
