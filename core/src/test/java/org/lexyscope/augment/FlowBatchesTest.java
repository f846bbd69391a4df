package org.lexyscope.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexyscope.dataset.Batch;
import org.lexyscope.flow.Diffusion;
import org.lexyscope.flow.FlowField;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;

class FlowBatchesTest {
  private static final int EDGE = 96;
  private static final CellposeDataSettings SETTINGS =
      new CellposeDataSettings(EDGE, 17, 0.5, 3, 5);

  /** A bright bean at the middle of a dark image, large enough for a clear direction. */
  private static FlowImage image() {
    int[] labels = new int[160 * 150];
    float[] pixels = new float[labels.length];
    for (int i = 0; i < labels.length; i++) {
      double x = i % 160 - 80.0;
      int row = i / 160;
      double y = row - 75.0;
      boolean inside = x * x / 900 + y * y / 300 < 1;
      labels[i] = inside ? 3 : 0;
      pixels[i] = inside ? 100 + i % 7 : 10;
    }
    return FlowImage.of(new Frame(160, 150, pixels), new LabelImage(160, 150, labels));
  }

  /** Turning the image and computing the flow is nearly the same as turning the flow. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void a_turned_flow_is_the_flow_of_the_turned_nucleus(long seed) {
    FlowImage image = image();
    SplittableRandom random = new SplittableRandom(seed);
    FlowCrop.Placement placement =
        new FlowCrop.Placement(
            80, 75, 0.8, 2 * Math.PI * random.nextDouble(), random.nextBoolean() ? 1 : -1);
    FlowCrop crop = FlowCrop.of(image, placement, EDGE);
    int[] labels = new int[EDGE * EDGE];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (int) crop.inside()[i];
    }
    FlowField direct = Diffusion.flows(new LabelImage(EDGE, EDGE, labels));
    double cosines = 0;
    int inside = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == 1) {
        cosines += crop.targetY()[i] / 5 * direct.dy()[i] + crop.targetX()[i] / 5 * direct.dx()[i];
        inside++;
      }
    }
    assertThat(inside).isGreaterThan(1000);
    assertThat(cosines / inside).isGreaterThan(0.97);
  }

  @Test
  void targets_are_five_unit_vectors_and_the_nucleus() {
    Batch batch = new FlowBatches(List.of(image()), SETTINGS).batch(4);
    assertThat(batch.image().channels()).isEqualTo(2);
    int inside = 0;
    for (int i = 0; i < EDGE * EDGE; i++) {
      float[] target = batch.target().values();
      double length = Math.hypot(target[i], target[EDGE * EDGE + i]);
      if (target[2 * EDGE * EDGE + i] == 1) {
        inside++;
        assertThat(length == 0 || Math.abs(length - 5) < 1e-4).isTrue();
      } else {
        assertThat(length).isZero();
      }
      assertThat(batch.image().values()[EDGE * EDGE + i]).as("second channel").isZero();
      assertThat(batch.weight().values()[i]).isEqualTo(1);
    }
    double expected = Math.PI / 4 * 17 * 17;
    assertThat((double) inside).isBetween(0.5 * expected, 1.7 * expected);
  }

  @Test
  void a_batch_comes_from_its_number_alone() {
    FlowBatches batches = new FlowBatches(List.of(image()), SETTINGS);
    float[] first = batches.batch(3).image().values();
    batches.batch(9);
    assertThat(batches.batch(3).image().values()).containsExactly(first, within(0f));
    assertThat(batches.batch(4).image().values()).isNotEqualTo(first);
  }

  @Test
  void settings_are_checked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CellposeDataSettings(100, 17, 0.5, 4, 1))
        .withMessageContaining("a multiple of 16 and batches at least 1 crop, found 100 px and 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CellposeDataSettings(96, 17, 2, 4, 1))
        .withMessageContaining("a range of 0 to below 2, found 17.0 px and 2.0");
  }
}
