package org.lexyscope.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lexyscope.dataset.Crop;
import org.lexyscope.image.GaussianBlur;

class CropOperationTest {
  private static final int EDGE = 64;

  @ParameterizedTest
  @EnumSource
  void no_strength_changes_nothing(CropOperation operation) {
    Crop crop = disc(10, 4, -3);
    Crop same = changed(crop, operation, 0, 1);
    assertThat(same.mask()).isEqualTo(crop.mask());
    assertThat(same.pixels()).isEqualTo(crop.pixels());
  }

  /** The frame is the mask as 0 and 1 here: wherever it is above one half the mask must be. */
  @ParameterizedTest
  @EnumSource
  void frame_and_mask_move_together(CropOperation operation) {
    Crop crop = disc(10, 4, -3);
    for (int seed = 0; operation.isSpatial() && seed < 10; seed++) {
      Crop moved = changed(crop, operation, 0.8, seed);
      for (int i = 0; i < moved.mask().length; i++) {
        assertThat(moved.mask()[i]).isEqualTo(moved.pixels()[i] >= 0.5f);
      }
      assertThat(moved.mask()).isNotEqualTo(crop.mask());
    }
  }

  @ParameterizedTest
  @EnumSource
  void intensities_stay_in_their_range_and_leave_the_mask(CropOperation operation) {
    Crop crop = ramp();
    for (int seed = 0; !operation.isSpatial() && seed < 10; seed++) {
      Crop changed = changed(crop, operation, 1, seed);
      assertThat(changed.mask()).isSameAs(crop.mask());
      assertThat(changed.pixels()).isNotEqualTo(crop.pixels());
      for (float value : changed.pixels()) {
        assertThat(value).isBetween(0f, 1f);
      }
    }
  }

  /** A disc 10 px right of the middle: at full strength 45 degrees up or down from there. */
  @Test
  void a_rotation_turns_about_the_middle() {
    double diagonal = 10 / Math.sqrt(2);
    for (int seed = 0; seed < 4; seed++) {
      double[] centre = centre(changed(disc(4, 10, 0), CropOperation.ROTATION, 1, seed));
      assertThat(centre[0]).isCloseTo(diagonal, within(0.1));
      assertThat(Math.abs(centre[1])).isCloseTo(diagonal, within(0.1));
    }
  }

  /** Of a disc of radius 10: scaled by 1.4 or its inverse; stretched and sheared areas stay. */
  @Test
  void areas_grow_as_they_should() {
    double area = area(disc(10, 0, 0));
    for (int seed = 0; seed < 6; seed++) {
      double scaled = area(changed(disc(10, 0, 0), CropOperation.SCALE, 1, seed)) / area;
      assertThat(Math.abs(Math.log(scaled))).isCloseTo(2 * Math.log(1.4), within(0.05));
      double stretched = area(changed(disc(10, 0, 0), CropOperation.STRETCH, 1, seed));
      assertThat(stretched / area).isCloseTo(1, within(0.04));
      double sheared = area(changed(disc(10, 0, 0), CropOperation.SHEAR, 1, seed));
      assertThat(sheared / area).isCloseTo(1, within(0.04));
      double cut = area(changed(disc(10, 0, 0), CropOperation.CROP, 0.5, seed));
      assertThat(cut / area).isCloseTo(1 / (0.8 * 0.8), within(0.04));
    }
  }

  /** Interpolated twice, a map and its inverse would blur; composed they are nothing at all. */
  @Test
  void maps_are_composed_and_interpolated_once() {
    Crop noise = changed(ramp(), CropOperation.NOISE, 1, 5);
    PlaneMap there = place -> place[0] += 0.37 * place[1] + 0.011;
    PlaneMap back = place -> place[0] -= 0.37 * place[1] + 0.011;
    Crop same = Resampling.of(noise, List.of(there, back));
    for (int i = 0; i < same.pixels().length; i++) {
      assertThat(same.pixels()[i]).isCloseTo(noise.pixels()[i], within(1e-6f));
    }
  }

  /** The first map is applied first: right, then twice as large, is twice as far right. */
  @Test
  void maps_are_applied_in_their_order() {
    PlaneMap right = place -> place[0] -= 8.0 / EDGE * 2;
    PlaneMap twice =
        place -> {
          place[0] /= 2;
          place[1] /= 2;
        };
    Crop disc = disc(5, 0, 0);
    assertThat(centre(Resampling.of(disc, List.of(right, twice)))[0]).isCloseTo(16, within(0.1));
    assertThat(centre(Resampling.of(disc, List.of(twice, right)))[0]).isCloseTo(8, within(0.1));
  }

  /** On a flat image of 0.4: 0.8 or 0.2 when twice or half as bright, 0.4 by contrast. */
  @Test
  void brightness_and_contrast_by_hand() {
    Crop flat = filled(0.4f);
    for (int seed = 0; seed < 6; seed++) {
      float bright = changed(flat, CropOperation.BRIGHTNESS, 1, seed).pixels()[7];
      assertThat(Math.abs(Math.log(bright / 0.4))).isCloseTo(Math.log(2), within(1e-6));
      assertThat(changed(flat, CropOperation.CONTRAST, 1, seed).pixels()[7])
          .isCloseTo(0.4f, within(1e-6f));
      float[] ramp = changed(ramp(), CropOperation.CONTRAST, 0.5, seed).pixels();
      double slope = (ramp[40] - ramp[24]) / (ramp().pixels()[40] - ramp().pixels()[24]);
      assertThat(Math.abs(Math.log(slope))).isCloseTo(Math.log(2) / 2, within(1e-3));
    }
  }

  /** Variance at 0.4 and strength 1: 0.03^2 + 0.1^2 * 0.4. */
  @Test
  void noise_has_its_variance_and_no_bias() {
    double sum = 0;
    double squares = 0;
    for (int seed = 0; seed < 20; seed++) {
      for (float value : changed(filled(0.4f), CropOperation.NOISE, 1, seed).pixels()) {
        sum += value - 0.4;
        squares += (value - 0.4) * (value - 0.4);
      }
    }
    int count = 20 * EDGE * EDGE;
    assertThat(sum / count).isCloseTo(0, within(0.001));
    assertThat(squares / count).isCloseTo(0.0049, within(0.0001));
  }

  /** Blur lowers a step's slope, sharpness raises it; neither moves its middle. */
  @Test
  void blur_and_sharpness_are_opposites() {
    Crop disc = new Crop(EDGE, softened(disc(20, 0, 0).pixels()), new boolean[EDGE * EDGE]);
    double before = steepest(disc.pixels());
    assertThat(steepest(changed(disc, CropOperation.BLUR, 0.5, 1).pixels())).isLessThan(before);
    assertThat(steepest(changed(disc, CropOperation.SHARPNESS, 0.5, 1).pixels()))
        .isGreaterThan(before);
  }

  @Test
  void each_operation_is_of_one_kind() {
    SplittableRandom random = new SplittableRandom(1);
    for (CropOperation operation : CropOperation.values()) {
      if (operation.isSpatial()) {
        assertThatThrownBy(() -> PixelChange.of(operation, new float[4], 2, 1, random))
            .hasMessage(operation + " moves pixels.");
      } else {
        assertThatThrownBy(() -> PlaneMap.of(operation, 1, random))
            .hasMessage(operation + " moves no pixels.");
      }
    }
  }

  private static Crop changed(Crop crop, CropOperation operation, double strength, long seed) {
    return RandAugment.apply(List.of(operation), strength, crop, new SplittableRandom(seed));
  }

  private static double area(Crop crop) {
    int area = 0;
    for (boolean pixel : crop.mask()) {
      area += pixel ? 1 : 0;
    }
    return area;
  }

  /** Of the mask, from the middle of the crop. */
  private static double[] centre(Crop crop) {
    double x = 0;
    double y = 0;
    for (int i = 0; i < crop.mask().length; i++) {
      if (crop.mask()[i]) {
        x += i % EDGE - (EDGE - 1) / 2.0;
        y += Math.floorDiv(i, EDGE) - (EDGE - 1) / 2.0;
      }
    }
    return new double[] {x / area(crop), y / area(crop)};
  }

  private static double steepest(float[] pixels) {
    double steepest = 0;
    for (int i = 1; i < pixels.length; i++) {
      steepest = Math.max(steepest, Math.abs(pixels[i] - pixels[i - 1]));
    }
    return steepest;
  }

  private static float[] softened(float[] pixels) {
    float[] soft = GaussianBlur.blur(pixels, EDGE, EDGE, 3);
    for (int i = 0; i < soft.length; i++) {
      soft[i] = 0.3f + 0.4f * soft[i];
    }
    return soft;
  }

  private static Crop filled(float value) {
    float[] pixels = new float[EDGE * EDGE];
    Arrays.fill(pixels, value);
    return new Crop(EDGE, pixels, new boolean[EDGE * EDGE]);
  }

  /** From 0.3 on the left to 0.6 on the right, with one bright pixel. */
  private static Crop ramp() {
    float[] pixels = new float[EDGE * EDGE];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = 0.3f + 0.3f * (i % EDGE) / EDGE;
    }
    pixels[EDGE * EDGE / 2] = 0.9f;
    return new Crop(EDGE, pixels, new boolean[EDGE * EDGE]);
  }

  /** A bright disc this far right of and below the middle. */
  static Crop disc(double radius, double right, double down) {
    float[] pixels = new float[EDGE * EDGE];
    boolean[] mask = new boolean[EDGE * EDGE];
    for (int i = 0; i < pixels.length; i++) {
      double x = i % EDGE - (EDGE - 1) / 2.0 - right;
      double y = Math.floorDiv(i, EDGE) - (EDGE - 1) / 2.0 - down;
      mask[i] = Math.hypot(x, y) <= radius;
      pixels[i] = mask[i] ? 1 : 0;
    }
    return new Crop(EDGE, pixels, mask);
  }
}
