package org.lexyscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;

class FieldCropsTest {
  private static final int EDGE = 256;

  /** A square nucleus: its label is its place in the list, from 1. */
  private record Square(int left, int top, int edge) {}

  @Test
  void a_crop_lies_round_the_centroid_and_is_shifted_to_fit() {
    FieldCrops cut = cut(new Square(100, 120, 21), new Square(5, 230, 21));
    assertThat(cut.crops()).hasSize(2);
    FieldCrops.Placed middle = cut.crops().get(0);
    assertThat(middle.left()).isEqualTo(110 - 63);
    assertThat(middle.top()).isEqualTo(130 - 63);
    FieldCrops.Placed corner = cut.crops().get(1);
    assertThat(corner.left()).isZero();
    assertThat(corner.top()).isEqualTo(EDGE - 128);
  }

  @Test
  void a_crop_is_divided_by_its_maximum_and_its_mask_holds_every_nucleus_in_it() {
    float[] pixels = new float[EDGE * EDGE];
    Arrays.fill(pixels, 20);
    pixels[130 * EDGE + 110] = 80;
    LabelImage nuclei = labels(new Square(100, 120, 21), new Square(0, 120, 60));
    FieldCrops cut =
        FieldCrops.of(
            CropField.allSeen(new Frame(EDGE, EDGE, pixels), nuclei), CropSettings.PUBLISHED);
    assertThat(cut.nuclei()).isEqualTo(1);
    FieldCrops.Placed only = cut.crops().getFirst();
    assertThat(only.nuclei()).isEqualTo(2);
    assertThat(only.crop().pixels()[0]).isEqualTo(0.25f);
    assertThat(only.crop().pixels()[(130 - only.top()) * 128 + 110 - only.left()]).isEqualTo(1);
    assertThat(only.crop().mask()[(130 - only.top()) * 128 + 55 - only.left()]).isTrue();
    assertThat(only.crop().mask()[(130 - only.top()) * 128 + 80 - only.left()]).isFalse();
  }

  @Test
  void small_objects_go_before_cropping_and_what_a_crop_leaves_of_one_goes_again() {
    FieldCrops cut =
        cut(new Square(100, 100, 21), new Square(130, 130, 9), new Square(170, 60, 20));
    assertThat(cut.small()).isEqualTo(1);
    assertThat(cut.crops()).hasSize(2);
    FieldCrops.Placed first = cut.crops().getFirst();
    assertThat(first.left() + 128).isEqualTo(175);
    assertThat(first.nuclei()).as("5 x 20 px of the third nucleus remain").isEqualTo(2);
    FieldCrops moved = cut(new Square(99, 100, 21), new Square(170, 60, 20));
    assertThat(moved.crops().getFirst().nuclei()).as("4 x 20 px are too few").isEqualTo(1);
  }

  @Test
  void nine_nuclei_inside_are_too_many_and_those_at_the_border_do_not_count() {
    List<Square> squares = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      squares.add(new Square(10 + i % 4 * 50, 20 + i / 4 * 60, 20));
    }
    squares.add(new Square(0, 200, 20));
    assertThat(cut(squares.toArray(Square[]::new)).crops()).hasSize(8);
    squares.add(new Square(100, 200, 20));
    FieldCrops crowded = cut(squares.toArray(Square[]::new));
    assertThat(crowded.crowded()).isTrue();
    assertThat(crowded.nuclei()).isEqualTo(9);
    assertThat(crowded.crops()).isEmpty();
  }

  @Test
  void touching_nuclei_count_by_their_labels() {
    assertThat(cut(new Square(100, 100, 20), new Square(120, 100, 20)).nuclei()).isEqualTo(2);
  }

  @Test
  void crops_with_a_hidden_nucleus_or_without_light_are_left_out_and_counted() {
    LabelImage nuclei = labels(new Square(30, 30, 20), new Square(200, 200, 20));
    boolean[] hidden = new boolean[EDGE * EDGE];
    hidden[40 * EDGE + 40] = true;
    float[] pixels = new float[EDGE * EDGE];
    Arrays.fill(pixels, 1);
    Frame light = new Frame(EDGE, EDGE, pixels);
    FieldCrops seen = FieldCrops.of(new CropField(light, nuclei, hidden), CropSettings.PUBLISHED);
    assertThat(seen.crops()).hasSize(1);
    assertThat(seen.hidden()).isEqualTo(1);
    Frame dark = new Frame(EDGE, EDGE, new float[EDGE * EDGE]);
    FieldCrops none = FieldCrops.of(CropField.allSeen(dark, nuclei), CropSettings.PUBLISHED);
    assertThat(none.dark()).isEqualTo(2);
  }

  @Test
  void a_field_of_another_size_is_refused() {
    CropField field =
        CropField.allSeen(new Frame(200, 256, new float[200 * 256]), LabelImage.empty(200, 256));
    assertThatThrownBy(() -> FieldCrops.of(field, CropSettings.PUBLISHED))
        .hasMessageContaining("must be 256 x 256 pixels, found 200 x 256");
  }

  @Test
  void the_published_settings_are_the_reports() {
    assertThat(CropSettings.PUBLISHED).isEqualTo(new CropSettings(256, 128, 8, 100));
  }

  private static FieldCrops cut(Square... squares) {
    float[] pixels = new float[EDGE * EDGE];
    Arrays.fill(pixels, 1);
    return FieldCrops.of(
        CropField.allSeen(new Frame(EDGE, EDGE, pixels), labels(squares)), CropSettings.PUBLISHED);
  }

  private static LabelImage labels(Square... squares) {
    int[] labels = new int[EDGE * EDGE];
    for (int i = 0; i < squares.length; i++) {
      Square square = squares[i];
      for (int y = square.top(); y < square.top() + square.edge(); y++) {
        Arrays.fill(
            labels, y * EDGE + square.left(), y * EDGE + square.left() + square.edge(), i + 1);
      }
    }
    return new LabelImage(EDGE, EDGE, labels);
  }
}
