package org.lexyscope.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.video.PixelType;

class PresetTest {

  @Test
  void lexy_is_one_big_cell_in_the_light_from_the_first_frame() {
    for (long seed = 0; seed < 5; seed++) {
      SimulatedVideo video = Simulator.simulate(Preset.LEXY.settings(seed), seed);
      assertThat(video.cellCount()).isEqualTo(1);
      assertThat(video.frameCount()).isBetween(21, 41);
      assertThat(video.width()).isEqualTo(1024);
      assertThat(video.height()).isEqualTo(1024);
      assertThat(video.pixelType()).isEqualTo(PixelType.UINT16);
      assertThat(video.light().irradianceAt(0)).isPositive();
    }
  }

  @Test
  void invisible_spends_at_least_half_of_its_frames_between_0_8_and_1_1() {
    for (long seed = 0; seed < 20; seed++) {
      SimulationSettings settings = Preset.INVISIBLE.settings(seed);
      SimulatedVideo video = Simulator.simulate(settings, seed);
      long near =
          video.cellTruth().stream()
              .filter(cell -> cell.concentrationRatio() > 0.8 && cell.concentrationRatio() < 1.1)
              .count();
      assertThat((double) near / video.cellTruth().size()).as("seed " + seed).isGreaterThan(0.5);
    }
  }

  @Test
  void invisible_shows_equal_brightness_in_the_image_most_of_the_time() {
    int invisible = 0;
    int frames = 0;
    for (long seed = 0; seed < 6; seed++) {
      SimulatedVideo video = Simulator.simulate(Preset.INVISIBLE.settings(seed), seed);
      for (int frame = 2; frame < video.frameCount(); frame += 6) {
        invisible += Math.abs(Math.log(imageRatio(video, frame))) < 0.1 ? 1 : 0;
        frames++;
      }
    }
    assertThat((double) invisible / frames).isGreaterThan(0.6);
  }

  @Test
  void inverted_has_nuclei_darker_than_the_rest_of_their_cells() {
    for (long seed = 0; seed < 4; seed++) {
      SimulatedVideo video = Simulator.simulate(Preset.INVERTED.settings(seed), seed);
      assertThat(video.cellTruth()).allMatch(cell -> cell.concentrationRatio() < 0.85);
      assertThat(imageRatio(video, video.frameCount() / 2)).as("seed " + seed).isLessThan(0.9);
    }
  }

  @Test
  void crowded_has_at_least_40_cells_that_touch_another() {
    for (long seed = 0; seed < 4; seed++) {
      SimulatedVideo video = Simulator.simulate(Preset.CROWDED.settings(seed), seed);
      assertThat(touching(video.cells(0))).as("seed " + seed).hasSizeGreaterThanOrEqualTo(40);
      assertThat(video.width()).isEqualTo(512);
    }
  }

  @Test
  void harsh_has_at_least_12_nuclei_few_photons_debris_and_drift() {
    for (long seed = 0; seed < 4; seed++) {
      SimulationSettings settings = Preset.HARSH.settings(seed);
      SimulatedVideo video = Simulator.simulate(settings, seed);
      assertThat(labels(video.nuclei(0))).hasSizeGreaterThanOrEqualTo(12);
      assertThat(settings.camera().peakElectrons()).isLessThan(30);
      assertThat(settings.debris().count()).isPositive();
      assertThat(
              Math.hypot(
                  settings.motion().driftXUmPerFrame(), settings.motion().driftYUmPerFrame()))
          .isGreaterThan(0.2);
    }
  }

  @Test
  void an_unknown_preset_lists_the_known_ones() {
    assertThat(Preset.named("Crowded")).isEqualTo(Preset.CROWDED);
    assertThatThrownBy(() -> Preset.named("dark"))
        .hasMessage(
            "There is no preset \"dark\"; known: lexy, invisible, inverted, crowded, harsh, mixed.");
  }

  @Test
  void training_never_draws_what_is_held_out() {
    Set<Object> heldOut = new HashSet<>();
    for (Preset preset : Preset.values()) {
      HeldOut families = HeldOut.of(preset);
      heldOut.add(families.texture());
      heldOut.add(families.shape());
      heldOut.add(families.psf());
    }
    Set<Object> drawn = new HashSet<>();
    for (long index = 0; index < 500; index++) {
      SimulationSettings settings = TrainingSettings.draw(SeedSpace.TRAINING.seed(index));
      drawn.add(settings.textures().family());
      drawn.add(settings.shapes().family());
      drawn.add(settings.optics().psf());
      double nucleusPx = settings.shapes().nucleusDiameterUm() / settings.field().pixelSizeUm();
      assertThat(nucleusPx).isBetween(11.9, 60.1);
    }
    assertThat(drawn).doesNotContainAnyElementsOf(heldOut).hasSize(11);
  }

  @Test
  void training_refuses_the_seeds_of_the_benchmark() {
    assertThatThrownBy(() -> TrainingSettings.draw(SeedSpace.BENCHMARK.seed(3)))
        .hasMessageContaining("belongs to the benchmark");
  }

  /** Mean over nuclei of nucleus over own cytosol within 12 pixels, on the noise-free image. */
  private static double imageRatio(SimulatedVideo video, int frame) {
    CameraSettings camera = video.settings().camera();
    double background =
        camera.offset()
            + camera.gain() * camera.peakElectrons() * video.settings().optics().background();
    LabelImage nuclei = video.nuclei(frame);
    LabelImage cells = video.cells(frame);
    Frame image = video.noiseFree(frame);
    double nucleus = 0;
    double ring = 0;
    int nucleusCount = 0;
    int ringCount = 0;
    for (int y = 0; y < nuclei.height(); y++) {
      for (int x = 0; x < nuclei.width(); x++) {
        int cell = cells.at(x, y);
        if (nuclei.at(x, y) > 0) {
          nucleus += image.at(x, y) - background;
          nucleusCount++;
        } else if (cell > 0 && isNear(nuclei, x, y, cell)) {
          ring += image.at(x, y) - background;
          ringCount++;
        }
      }
    }
    return nucleus / nucleusCount / (ring / ringCount);
  }

  private static boolean isNear(LabelImage nuclei, int x, int y, int label) {
    int[][] steps = {{12, 0}, {-12, 0}, {0, 12}, {0, -12}};
    for (int[] step : steps) {
      int otherX = x + step[0];
      int otherY = y + step[1];
      if (otherX >= 0
          && otherX < nuclei.width()
          && otherY >= 0
          && otherY < nuclei.height()
          && nuclei.at(otherX, otherY) == label) {
        return true;
      }
    }
    return false;
  }

  private static Set<Integer> labels(LabelImage image) {
    Set<Integer> found = new HashSet<>();
    for (int label : image.labels()) {
      found.add(label);
    }
    found.remove(0);
    return found;
  }

  private static Set<Integer> touching(LabelImage image) {
    Set<Integer> found = new HashSet<>();
    for (int y = 0; y < image.height(); y++) {
      for (int x = 1; x < image.width(); x++) {
        int left = image.at(x - 1, y);
        int right = image.at(x, y);
        if (left != right && left > 0 && right > 0) {
          found.add(left);
          found.add(right);
        }
      }
    }
    return found;
  }
}
