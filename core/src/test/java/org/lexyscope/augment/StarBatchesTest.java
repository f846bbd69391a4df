package org.lexyscope.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lexyscope.augment.AnnotatedImages.Annotated;
import org.lexyscope.dataset.Batch;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;

class StarBatchesTest {
  private static final int EDGE = 32;

  /** Two rectangles on 40 x 36 pixels; the image is 1 within them. */
  private static Annotated image() {
    float[] pixels = new float[40 * 36];
    int[] labels = new int[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      int x = i % 40;
      int y = i / 40;
      boolean first = x >= 5 && x < 17 && y >= 8 && y < 30;
      boolean second = x >= 20 && x < 33 && y >= 3 && y < 14;
      labels[i] = first ? 1 : second ? 2 : 0;
      pixels[i] = labels[i] > 0 ? 1 : 0;
    }
    return new Annotated(new Frame(40, 36, pixels), new LabelImage(40, 36, labels));
  }

  private static StarDistDataSettings settings(double gain, double offset, double noise) {
    return settings(0, gain, offset, noise);
  }

  private static StarDistDataSettings settings(
      double stretch, double gain, double offset, double noise) {
    return new StarDistDataSettings(EDGE, 8, 2, stretch, gain, gain, offset, noise, 20, 3, 5);
  }

  @Test
  void targets_lie_where_the_nuclei_of_the_crop_are() {
    StarBatches batches = new StarBatches(List.of(image()), settings(1, 0, 0));
    for (int index = 0; index < 8; index++) {
      Batch batch = batches.batch(index);
      assertThat(batch.target().channels()).isEqualTo(9);
      assertThat(batch.target().height()).isEqualTo(EDGE / 2);
      for (int n = 0; n < 3; n++) {
        for (int i = 0; i < EDGE / 2 * (EDGE / 2); i++) {
          int pixel = 2 * (i / (EDGE / 2)) * EDGE + 2 * (i % (EDGE / 2));
          float seen = batch.image().values()[batch.image().start(n, 0) + pixel];
          float probability = batch.target().values()[batch.target().start(n, 0) + i];
          float right = batch.target().values()[batch.target().start(n, 1) + i];
          assertThat(probability > 0).isEqualTo(seen == 1);
          assertThat(right > 0).isEqualTo(seen == 1);
        }
      }
    }
  }

  @Test
  void a_batch_is_the_same_every_time_and_others_differ() {
    StarBatches batches = new StarBatches(List.of(image()), settings(1, 0.2, 0.1));
    float[] first = batches.batch(3).image().values();
    assertThat(new StarBatches(List.of(image()), settings(1, 0.2, 0.1)).batch(3).image().values())
        .isEqualTo(first);
    assertThat(batches.batch(4).image().values()).isNotEqualTo(first);
  }

  @Test
  void gain_offset_and_noise_change_intensities_only() {
    SplittableRandom random = new SplittableRandom(1);
    Annotated crop = StarCrop.draw(image(), settings(2, 0.2, 0), random);
    float ground = crop.image().at(0, 0) - 2 * (crop.nuclei().at(0, 0) > 0 ? 1 : 0);
    assertThat(Math.abs(ground)).isLessThanOrEqualTo(0.2f).isPositive();
    for (int i = 0; i < EDGE * EDGE; i++) {
      float expected = (crop.nuclei().labels()[i] > 0 ? 2 : 0) + ground;
      assertThat(crop.image().pixels()[i]).isCloseTo(expected, within(1e-6f));
    }
  }

  @Test
  void stretching_moves_pixels_and_labels_alike_and_changes_sizes() {
    SplittableRandom random = new SplittableRandom(1);
    Set<Integer> widths = new HashSet<>();
    for (int draw = 0; draw < 50; draw++) {
      Annotated crop = StarCrop.draw(image(), settings(0.3, 1, 0, 0), random);
      int widest = 0;
      int apart = 0;
      for (int y = 0; y < EDGE; y++) {
        int inside = 0;
        for (int x = 0; x < EDGE; x++) {
          boolean nuclear = crop.nuclei().at(x, y) > 0;
          apart += (crop.image().at(x, y) >= 0.5f) == nuclear ? 0 : 1;
          inside += nuclear ? 1 : 0;
        }
        widest = Math.max(widest, inside);
      }
      assertThat(apart).as("pixels apart, at corners").isLessThanOrEqualTo(8);
      widths.add(widest);
    }
    assertThat(widths).hasSizeGreaterThan(5);
  }
}
