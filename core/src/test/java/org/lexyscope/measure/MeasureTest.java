package org.lexyscope.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.video.PixelMaps;

class MeasureTest {
  private static final int SIZE = 128;
  private static final Ring RING = new Ring(2, 5);

  @Test
  void a_ring_lies_between_gap_and_gap_plus_width() {
    LabelImage rings = RING.around(disc(64, 64, 15));
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        double distance = distanceToDisc(x, y, 64, 64, 15);
        assertThat(rings.at(x, y)).isEqualTo(distance > 2 && distance <= 7 ? 1 : 0);
      }
    }
  }

  @Test
  void a_pixel_between_two_nuclei_belongs_to_the_nearer_one() {
    int[] labels = new int[SIZE * SIZE];
    labels[64 * SIZE + 50] = 3;
    labels[64 * SIZE + 60] = 7;
    LabelImage rings = RING.around(new LabelImage(SIZE, SIZE, labels));
    assertThat(rings.at(54, 64)).isEqualTo(3);
    assertThat(rings.at(56, 64)).isEqualTo(7);
  }

  @Test
  void ring_in_micrometres_needs_the_pixel_size_and_uses_the_diameter_otherwise() {
    RingSettings settings = RingSettings.DEFAULT;
    assertThat(settings.inPixels(OptionalDouble.of(0.2), 999)).isEqualTo(new Ring(4, 15));
    assertThat(settings.inPixels(OptionalDouble.empty(), 50)).isEqualTo(new Ring(3, 10));
  }

  @Test
  void background_of_an_empty_field_is_its_level_and_its_noise() {
    Frame frame = noise(100, 5, 1);
    LabelImage none = LabelImage.empty(SIZE, SIZE);
    Background background = Background.lowestTiles(frame, none, none);
    assertThat(background.value()).isCloseTo(100, within(4.0));
    assertThat(background.noiseSd()).isCloseTo(5, within(1.5));
    assertThat(background.trusted()).isTrue();
  }

  @Test
  void background_is_not_trusted_when_nuclei_cover_the_field() {
    int[] everywhere = new int[SIZE * SIZE];
    Arrays.fill(everywhere, 1);
    LabelImage full = new LabelImage(SIZE, SIZE, everywhere);
    assertThat(Background.lowestTiles(noise(100, 5, 1), full, full).trusted()).isFalse();
  }

  @Test
  void ratio_is_that_of_the_two_compartments_above_background() {
    TracePoint point = measured(disc(64, 64, 15), 700, 400).cells().getFirst().point();
    assertThat(point.nucleusMean()).isCloseTo(700, within(0.5));
    assertThat(point.cytosolMean()).isCloseTo(400, within(0.5));
    assertThat(point.ncRatio()).isCloseTo(2.0, within(0.01));
    assertThat(point.contrast()).isCloseTo(Math.log(2), within(0.01));
    assertThat(point.nuclearFraction(3)).isCloseTo(600.0 / (600 + 3 * 300), within(0.01));
    assertThat(point.flags()).isEmpty();
  }

  @Test
  void ratio_is_one_and_flagged_when_both_compartments_are_equal() {
    TracePoint point = measured(disc(64, 64, 15), 400, 400).cells().getFirst().point();
    assertThat(point.ncRatio()).isCloseTo(1, within(0.01));
    assertThat(point.flags()).containsExactly(Flag.LOW_CONTRAST);
  }

  @Test
  void a_nucleus_at_the_edge_is_flagged() {
    TracePoint point = measured(disc(5, 64, 15), 700, 400).cells().getFirst().point();
    assertThat(point.flags()).containsExactly(Flag.TOUCHES_BORDER);
  }

  @Test
  void ring_pixels_outside_the_cell_are_left_out() {
    // The cell ends right of x = 74, so part of the ring lies on background.
    LabelImage nucleus = disc(64, 64, 15);
    float[] pixels = noise(100, 2, 3).pixels();
    for (int index = 0; index < pixels.length; index++) {
      if (index % SIZE <= 81) {
        boolean inside = nucleus.labels()[index] > 0;
        boolean cell = distanceToDisc(index % SIZE, index / SIZE, 64, 64, 15) < 20;
        pixels[index] = inside ? 700 : cell ? 400 : pixels[index];
      }
    }
    FrameMeasurement frame = FrameMeasurement.of(0, new Frame(SIZE, SIZE, pixels), nucleus, RING);
    assertThat(frame.cells().getFirst().point().cytosolMean()).isCloseTo(400, within(3.0));
  }

  @Test
  void a_network_that_sees_the_cell_says_where_its_cytosol_is() {
    LabelImage nuclei = disc(40, 64, 12);
    LabelImage other = disc(90, 64, 12);
    float[] nucleus = new float[SIZE * SIZE];
    float[] cytosol = new float[SIZE * SIZE];
    int[] both = nuclei.labels().clone();
    for (int i = 0; i < both.length; i++) {
      both[i] = other.labels()[i] > 0 ? 2 : both[i];
      nucleus[i] = both[i] > 0 ? 0.9f : 0.05f;
      boolean cell = distanceToDisc(i % SIZE, i / SIZE, 40, 64, 12) < 10 && i % SIZE > 30;
      cytosol[i] = cell && both[i] == 0 ? 0.9f : 0.02f;
    }
    LabelImage labels = new LabelImage(SIZE, SIZE, both);
    PixelMaps maps = new PixelMaps(SIZE, SIZE, PixelMaps.steps(nucleus), PixelMaps.steps(cytosol));
    FrameMeasurement frame =
        FrameMeasurement.of(0, image(labels, 700, 400), labels, RING, Optional.of(maps));
    TracePoint seen = frame.cells().get(0).point();
    TracePoint notSeen = frame.cells().get(1).point();
    assertThat(seen.cytosolSource()).isEqualTo(CytosolSource.NETWORK);
    assertThat(seen.cytosolMean()).isCloseTo(400, within(2.0));
    int[] region = frame.cytosolRegion().labels();
    int inRegion = 0;
    for (int i = 0; i < region.length; i++) {
      inRegion += region[i] == 1 ? 1 : 0;
      assertThat(region[i] == 1).isEqualTo(cytosol[i] > 0.5f);
    }
    assertThat(seen.cytosolAreaPx()).isEqualTo(inRegion);
    assertThat(notSeen.cytosolSource()).isEqualTo(CytosolSource.RING);
    assertThat(notSeen.cytosolMean()).isCloseTo(400, within(2.0));
  }

  @Test
  void scatter_is_the_standard_error_of_the_ratio() {
    LabelImage nucleus = disc(64, 64, 15);
    float[] pixels = image(nucleus, 700, 400).pixels();
    float[] noise = noise(0, 30, 8).pixels();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] += noise[i];
    }
    FrameMeasurement frame = FrameMeasurement.of(0, new Frame(SIZE, SIZE, pixels), nucleus, RING);
    double inNucleus = 30 / (600 * Math.sqrt(frame.cells().getFirst().point().areaPx()));
    double inRing = 30 / (300 * Math.sqrt(frame.cells().getFirst().point().cytosolAreaPx()));
    assertThat(frame.cells().getFirst().point().scatter())
        .isCloseTo(Math.hypot(inNucleus, inRing), within(0.15 * Math.hypot(inNucleus, inRing)));
  }

  @Test
  void noise_does_not_make_the_cytosol_of_a_dim_cell_brighter() {
    // The cytosol is a single standard deviation of the noise above the background.
    LabelImage nucleus = disc(64, 64, 15);
    float[] pixels = image(nucleus, 170, 130).pixels();
    float[] noise = noise(0, 30, 4).pixels();
    for (int index = 0; index < pixels.length; index++) {
      pixels[index] += noise[index];
    }
    FrameMeasurement frame = FrameMeasurement.of(0, new Frame(SIZE, SIZE, pixels), nucleus, RING);
    assertThat(frame.background().value()).isCloseTo(100, within(5.0));
    assertThat(frame.cells().getFirst().point().cytosolMean()).isCloseTo(130, within(3.0));
  }

  @Test
  void background_does_not_sink_with_the_noise() {
    LabelImage none = LabelImage.empty(SIZE, SIZE);
    double sum = 0;
    for (int seed = 0; seed < 20; seed++) {
      sum += Background.lowestTiles(noise(100, 30, seed), none, none).value() / 20;
    }
    assertThat(sum).isCloseTo(100, within(1.5));
  }

  @Test
  void a_lost_frame_is_a_point_without_values() {
    Traces traces = new Traces();
    LabelImage nucleus = disc(64, 64, 15);
    for (int frame : List.of(2, 3, 6)) {
      traces.add(
          FrameMeasurement.of(frame, image(nucleus, 700, 400), nucleus, RING),
          Map.of(1, 0.9),
          frame == 3 ? Map.of(1, Set.of(Flag.CARRIED)) : Map.of());
    }
    Trace trace = traces.finish().getFirst();
    assertThat(trace.points()).extracting(TracePoint::frame).containsExactly(2, 3, 4, 5, 6);
    assertThat(trace.points().get(2).flags()).containsExactly(Flag.NUCLEUS_LOST);
    assertThat(trace.points().get(2).ncRatio()).isNaN();
    assertThat(trace.points().get(0).confidence()).isEqualTo(0.9);
    assertThat(trace.points().get(0).flags()).doesNotContain(Flag.CARRIED);
    assertThat(trace.points().get(1).flags()).contains(Flag.CARRIED);
  }

  @Test
  void a_plateau_at_the_maximum_is_saturation_and_a_single_bright_pixel_is_not() {
    LabelImage nucleus = disc(64, 64, 15);
    float[] clipped = noise(700, 50, 9).pixels();
    for (int index = 0; index < clipped.length; index++) {
      clipped[index] = Math.min(clipped[index], 740);
    }
    assertThat(flagsOf(nucleus, clipped)).contains(Flag.SATURATED);
    assertThat(flagsOf(nucleus, noise(700, 50, 9).pixels())).doesNotContain(Flag.SATURATED);
  }

  private static Set<Flag> flagsOf(LabelImage nucleus, float[] pixels) {
    Traces traces = new Traces();
    traces.add(
        FrameMeasurement.of(0, new Frame(SIZE, SIZE, pixels), nucleus, RING), Map.of(), Map.of());
    return traces.finish().getFirst().points().getFirst().flags();
  }

  private static FrameMeasurement measured(LabelImage nucleus, float inside, float ring) {
    return FrameMeasurement.of(0, image(nucleus, inside, ring), nucleus, RING);
  }

  /**
   * Nucleus, a cell around it to 20 pixels from its border, and background 100 with a little noise.
   */
  private static Frame image(LabelImage nucleus, float inside, float ring) {
    float[] pixels = noise(100, 1, 3).pixels();
    LabelImage cell = new Ring(0, 20).around(nucleus);
    for (int index = 0; index < pixels.length; index++) {
      pixels[index] +=
          nucleus.labels()[index] > 0 ? inside - 100 : cell.labels()[index] > 0 ? ring - 100 : 0;
    }
    return new Frame(SIZE, SIZE, pixels);
  }

  private static Frame noise(double mean, double sd, long seed) {
    Random random = new Random(seed);
    float[] pixels = new float[SIZE * SIZE];
    for (int index = 0; index < pixels.length; index++) {
      pixels[index] = (float) (mean + sd * random.nextGaussian());
    }
    return new Frame(SIZE, SIZE, pixels);
  }

  private static LabelImage disc(int x, int y, int radius) {
    int[] labels = new int[SIZE * SIZE];
    for (int index = 0; index < labels.length; index++) {
      labels[index] = Math.hypot(index % SIZE - x, index / SIZE - y) <= radius ? 1 : 0;
    }
    return new LabelImage(SIZE, SIZE, labels);
  }

  /** Distance to the nearest pixel of a disc, by trying all of them. */
  private static double distanceToDisc(int x, int y, int centreX, int centreY, int radius) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int dy = -radius; dy <= radius; dy++) {
      for (int dx = -radius; dx <= radius; dx++) {
        if (Math.hypot(dx, dy) <= radius) {
          nearest = Math.min(nearest, Math.hypot(x - centreX - dx, y - centreY - dy));
        }
      }
    }
    return nearest;
  }
}
