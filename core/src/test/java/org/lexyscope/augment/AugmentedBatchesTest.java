package org.lexyscope.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lexyscope.augment.AugmentedBatches.Share;
import org.lexyscope.dataset.Batch;
import org.lexyscope.dataset.Sample;
import org.lexyscope.dataset.SampleSource;
import org.lexyscope.dataset.Targets;
import org.lexyscope.dataset.VideoContext;
import org.lexyscope.image.LabelImage;

class AugmentedBatchesTest {
  private static final AugmentSettings GEOMETRY_ONLY =
      new AugmentSettings(64, 20, 20, 0, 0, 0, 0, 0, 0, 0, 0);

  @Test
  void the_same_number_gives_the_same_batch_and_another_another() throws IOException {
    AugmentedBatches batches = batches(AugmentSettings.DEFAULT, disc(40));
    Batch first = batches.batch(3);
    assertThat(Arrays.equals(batches.batch(3).image().values(), first.image().values())).isTrue();
    assertThat(Arrays.equals(batches.batch(3).target().values(), first.target().values())).isTrue();
    assertThat(Arrays.equals(batches.batch(4).image().values(), first.image().values())).isFalse();
    assertThat(first.image().count()).isEqualTo(2);
    assertThat(first.image().width()).isEqualTo(128);
  }

  @Test
  void a_nucleus_comes_in_the_wanted_size_and_labels_follow_intensities() {
    for (int seed = 0; seed < 10; seed++) {
      Sample small = Geometry.apply(disc(40), GEOMETRY_ONLY, new SplittableRandom(seed));
      int area = 0;
      for (int i = 0; i < small.nuclei().labels().length; i++) {
        boolean inside = small.nuclei().labels()[i] == 1;
        area += inside ? 1 : 0;
        if (Math.abs(small.planes()[0][i] - 0.5) > 0.35) {
          assertThat(small.planes()[0][i] > 0.5).isEqualTo(inside);
        }
      }
      assertThat((double) area).isCloseTo(Math.PI * 10 * 10, within(20.0));
      assertThat(small.nucleusDiameterPx()).isEqualTo(20);
    }
  }

  @Test
  void beyond_its_border_an_image_is_mirrored() {
    assertThat(List.of(-3, -1, 0, 4, 5, 7, 10).stream().map(i -> Geometry.mirrored(i, 5)))
        .containsExactly(2, 0, 0, 4, 4, 2, 0);
  }

  @Test
  void added_noise_has_no_bias() {
    AugmentSettings noisy = new AugmentSettings(64, 20, 20, 0, 0, 0, 0, 0, 0, 0, 1);
    Sample flat = sample(filled(64 * 64, 0.5f), LabelImage.empty(64, 64), 20);
    double sum = 0;
    for (int seed = 0; seed < 20; seed++) {
      for (float value : Intensity.apply(flat, noisy, new SplittableRandom(seed)).planes()[0]) {
        sum += value;
      }
    }
    assertThat(sum / (20 * 64 * 64)).isCloseTo(0.5, within(0.002));
  }

  @Test
  void without_augmentation_intensities_stay() {
    Sample disc = disc(30);
    float[] same = Intensity.apply(disc, GEOMETRY_ONLY, new SplittableRandom(1)).planes()[0];
    assertThat(Arrays.equals(same, disc.planes()[0])).isTrue();
  }

  @Test
  void sources_are_drawn_by_their_shares() throws IOException {
    Sample empty = sample(new float[128 * 128], LabelImage.empty(128, 128), 20);
    Share rare = new Share(random -> disc(40), 1);
    Share often = new Share(random -> empty, 3);
    AugmentedBatches batches =
        new AugmentedBatches(List.of(rare, often), GEOMETRY_ONLY, 1, Targets.CLASS_COUNT, 400, 5);
    Batch batch = batches.batch(0);
    int withNucleus = 0;
    for (int n = 0; n < 400; n++) {
      boolean any = false;
      for (int i = 0; i < 64 * 64; i++) {
        any |= batch.target().values()[batch.target().start(n, Targets.INTERIOR) + i] == 1;
      }
      withNucleus += any ? 1 : 0;
    }
    assertThat(withNucleus).isBetween(70, 130);
  }

  @Test
  void settings_out_of_range_are_named() {
    assertThatThrownBy(() -> new AugmentSettings(64, 30, 20, 0, 0, 0, 0, 0, 0, 0, 0))
        .hasMessage("augment.largestNucleusPx must lie between 30.0 and 1024.0, found 20.0.");
    assertThatThrownBy(() -> new Share(random -> disc(4), 0))
        .hasMessageContaining("share above 0, found 0.0");
  }

  private static AugmentedBatches batches(AugmentSettings settings, Sample sample) {
    SampleSource source = random -> sample;
    return new AugmentedBatches(
        List.of(new Share(source, 1)), settings, VideoContext.PLANES, Targets.CLASS_COUNT, 2, 11);
  }

  /** One bright nucleus of this diameter in the middle of 128 x 128 pixels. */
  private static Sample disc(double diameterPx) {
    float[] pixels = new float[128 * 128];
    int[] labels = new int[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      boolean inside = Math.hypot(i % 128 - 63.5, Math.floorDiv(i, 128) - 63.5) <= diameterPx / 2;
      pixels[i] = inside ? 1 : 0;
      labels[i] = inside ? 1 : 0;
    }
    return sample(pixels, new LabelImage(128, 128, labels), diameterPx);
  }

  /** A video of one frame; cells end where their nuclei do. */
  private static Sample sample(float[] pixels, LabelImage nuclei, double diameterPx) {
    return Sample.allKnown(VideoContext.still(pixels), nuclei, nuclei, diameterPx);
  }

  private static float[] filled(int count, float value) {
    float[] values = new float[count];
    Arrays.fill(values, value);
    return values;
  }

  @Test
  void planes_beside_the_frame_have_noise_and_motion_of_their_own() {
    float[] pixels = disc(40).planes()[0];
    float[][] planes = VideoContext.still(pixels);
    planes[VideoContext.BEFORE] = pixels.clone();
    planes[VideoContext.EARLY] = pixels.clone();
    Sample drawn = disc(40).withPlanes(planes);
    Sample moved =
        Geometry.apply(
            drawn,
            new AugmentSettings(64, 20, 20, 0, 2, 0, 0, 0, 0, 0, 0),
            new SplittableRandom(3));
    assertThat(moved.planes()[VideoContext.AFTER]).isSameAs(moved.planes()[0]);
    assertThat(moved.planes()[VideoContext.BEFORE]).isNotEqualTo(moved.planes()[0]);
    Sample noisy =
        Intensity.apply(
            drawn,
            new AugmentSettings(64, 20, 20, 0, 0, 0, 0, 0, 0, 0, 1),
            new SplittableRandom(3));
    assertThat(noisy.planes()[VideoContext.AFTER]).isSameAs(noisy.planes()[0]);
    assertThat(deviation(noisy.planes()[VideoContext.EARLY], pixels))
        .isPositive()
        .isLessThan(deviation(noisy.planes()[VideoContext.BEFORE], pixels));
  }

  private static double deviation(float[] noisy, float[] clean) {
    double sum = 0;
    for (int i = 0; i < clean.length; i++) {
      sum += (noisy[i] - clean[i]) * (noisy[i] - clean[i]);
    }
    return Math.sqrt(sum / clean.length);
  }
}
