package org.lexyscope.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.dataset.Crop;
import org.lexyscope.run.StrictJson;

class CropAugmentationTest {
  @TempDir Path folder = Path.of("");

  /** What the settings of a training hold. */
  private record Holder(CropAugmentSettings augment) {}

  @Test
  void flips_and_turns_give_all_eight_and_no_other() {
    CropAugmentation augmentation = CropAugmentation.of(new PublishedCropAugmentSettings(false), 1);
    assertThat(orders(augmentation, 100)).hasSize(8);
  }

  /** The report's flaw: whatever is drawn for a crop, it is turned like all others or not. */
  @Test
  void a_turn_drawn_once_is_the_same_for_a_whole_run() {
    Set<Integer> sizes = new HashSet<>();
    Set<Set<List<Float>>> runs = new HashSet<>();
    for (int seed = 0; seed < 8; seed++) {
      Set<List<Float>> orders =
          orders(CropAugmentation.of(new PublishedCropAugmentSettings(true), seed), 100);
      sizes.add(orders.size());
      runs.add(orders);
    }
    assertThat(sizes).containsExactly(4);
    assertThat(runs).hasSize(2);
  }

  /** The ways in which four pixels come out. */
  private static Set<List<Float>> orders(CropAugmentation augmentation, int tries) {
    Crop four = new Crop(2, new float[] {1, 2, 3, 4}, new boolean[] {true, false, false, false});
    Set<List<Float>> orders = new HashSet<>();
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < tries; i++) {
      Crop changed = augmentation.apply(four, random);
      List<Float> order = new ArrayList<>();
      for (int pixel = 0; pixel < 4; pixel++) {
        order.add(changed.pixels()[pixel]);
        assertThat(changed.mask()[pixel]).isEqualTo(changed.pixels()[pixel] == 1);
      }
      orders.add(order);
    }
    return orders;
  }

  @Test
  void equal_random_numbers_give_the_equal_crop() {
    CropAugmentation augmentation = CropAugmentation.of(RandAugmentSettings.DEFAULT, 1);
    Crop disc = CropOperationTest.disc(10, 4, 0);
    Crop first = augmentation.apply(disc, new SplittableRandom(4));
    Crop second = augmentation.apply(disc, new SplittableRandom(4));
    Crop other = augmentation.apply(disc, new SplittableRandom(5));
    assertThat(second.pixels()).isEqualTo(first.pixels());
    assertThat(second.mask()).isEqualTo(first.mask());
    assertThat(Arrays.equals(other.pixels(), first.pixels())).isFalse();
  }

  @Test
  void without_operations_or_strength_only_flips_and_turns_are_left() {
    Crop disc = CropOperationTest.disc(10, 4, -7);
    List<CropOperation> all = List.of(CropOperation.values());
    Crop turned =
        CropAugmentation.of(new PublishedCropAugmentSettings(false), 1)
            .apply(disc, new SplittableRandom(6));
    for (var none :
        List.of(new RandAugmentSettings(0, 1, all), new RandAugmentSettings(3, 0, all))) {
      Crop changed = CropAugmentation.of(none, 1).apply(disc, new SplittableRandom(6));
      assertThat(changed.pixels()).isEqualTo(turned.pixels());
      assertThat(changed.mask()).isEqualTo(turned.mask());
    }
  }

  /** Each alone is drawn about equally often: 1000 of 12000, give or take 5 deviations of 30. */
  @Test
  void operations_are_drawn_alike() {
    Map<CropOperation, Integer> counts = new EnumMap<>(CropOperation.class);
    SplittableRandom random = new SplittableRandom(8);
    RandAugment augmentation = new RandAugment(RandAugmentSettings.DEFAULT, 1);
    for (int i = 0; i < 6000; i++) {
      for (CropOperation operation : augmentation.drawn(random)) {
        counts.merge(operation, 1, Integer::sum);
      }
    }
    assertThat(counts).hasSize(CropOperation.values().length);
    assertThat(counts.values()).allMatch(count -> Math.abs(count - 1000) < 150);
  }

  @Test
  void settings_are_read_as_they_were_written() throws IOException {
    Path file = folder.resolve("augment.json");
    Holder holder = new Holder(RandAugmentSettings.DEFAULT);
    StrictJson.write(file, holder);
    assertThat(StrictJson.read(file, Holder.class)).isEqualTo(holder);
    assertThat(Files.readString(file))
        .contains("\"type\" : \"rand-augment\"")
        .contains("\"perspective\"");
    assertThat(RandAugmentSettings.DEFAULT)
        .isEqualTo(new RandAugmentSettings(2, 0.4, List.of(CropOperation.values())));
  }

  @Test
  void settings_out_of_range_are_named() {
    List<CropOperation> one = List.of(CropOperation.BLUR);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RandAugmentSettings(-1, 0.5, one))
        .withMessageContaining("found -1 and 0.5");
    assertThatIllegalArgumentException().isThrownBy(() -> new RandAugmentSettings(1, 1.1, one));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RandAugmentSettings(1, 0.5, List.of()))
        .withMessageContaining("at least one operation");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RandAugmentSettings(1, 0.5, List.of(one.get(0), one.get(0))))
        .withMessageContaining("each named once");
  }
}
