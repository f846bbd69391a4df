package org.lexyscope.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;

class SimulatedVideoTest {
  private static final FieldSettings SMALL = new FieldSettings(160, 120, 0.5, 9, 20);
  private static final SimulationSettings QUIET = SimulationSettings.DEFAULT.withField(SMALL);

  @Test
  void same_settings_and_seed_give_the_same_video() {
    SimulatedVideo first = Simulator.simulate(QUIET, 5);
    SimulatedVideo second = Simulator.simulate(QUIET, 5);
    assertThat(first.frame(3, 0).pixels()).isEqualTo(second.frame(3, 0).pixels());
    assertThat(first.cellTruth()).isEqualTo(second.cellTruth());
    assertThat(Simulator.simulate(QUIET, 6).frame(3, 0).pixels())
        .isNotEqualTo(first.frame(3, 0).pixels());
  }

  @Test
  void a_frame_asked_for_alone_equals_the_same_frame_in_sequence() {
    SimulatedVideo alone = Simulator.simulate(QUIET, 5);
    SimulatedVideo sequence = Simulator.simulate(QUIET, 5);
    for (int frame = 0; frame < 7; frame++) {
      sequence.frame(frame, 0);
    }
    assertThat(alone.frame(7, 0).pixels()).isEqualTo(sequence.frame(7, 0).pixels());
    assertThat(alone.nuclei(7).labels()).isEqualTo(sequence.nuclei(7).labels());
  }

  @Test
  void labels_move_exactly_with_a_stage_that_drifts_by_whole_pixels() {
    MotionSettings drift = new MotionSettings(1.5, -1, 0, 0, 0, 0, 8);
    SimulatedVideo video = Simulator.simulate(QUIET.withMotion(drift), 5);
    for (int frame = 1; frame < 5; frame++) {
      assertShifted(video.nuclei(0), video.nuclei(frame), 3 * frame, -2 * frame);
      assertShifted(video.cells(0), video.cells(frame), 3 * frame, -2 * frame);
    }
  }

  @Test
  void noise_variance_is_gain_times_signal_plus_read_noise() {
    CameraSettings settings = new CameraSettings(200, 3, 4, 50, 0, 16);
    Camera camera = new Camera(settings, new FieldSettings(400, 400, 1, 1, 1), 9);
    for (float level : new float[] {0.01f, 0.2f, 1f}) {
      float[] light = new float[400 * 400];
      Arrays.fill(light, level);
      double mean = camera.expected(light).at(0, 0);
      double expected = 4 * (mean - 50) + 16 * 9 + 1 / 12.0;
      assertThat(variance(camera.exposure(light, 0), mean))
          .isCloseTo(expected, within(0.02 * expected));
    }
  }

  @Test
  void equal_concentrations_leave_no_trace_of_the_nucleus() {
    ShapeSettings shapes = SimulationSettings.DEFAULT.shapes();
    TextureSettings smooth =
        new TextureSettings(
            TextureFamily.CLOUDY, 0, 4, 0, 3, 0, 12, 0, 2, -0.25, 0, 2.5, 0.4, 0, 0.8, 0.3);
    CellBody body = new BodyBuilder(shapes, smooth, 0.25, Xoshiro.stream(1, "body")).build();
    double sharpest = 0;
    for (int y = 0; fieldAt(body, y, CellBody.IN_NUCLEUS) > -0.3; y++) {
      double bend = height(body, y + 1) - 2 * height(body, y) + height(body, y - 1);
      sharpest = Math.max(sharpest, Math.abs(bend));
    }
    assertThat(sharpest).isLessThan(0.002);
  }

  private static double height(CellBody body, double fromNucleus) {
    return fieldAt(body, fromNucleus, CellBody.NUCLEUS)
        + fieldAt(body, fromNucleus, CellBody.CYTOSOL);
  }

  /** A field of the body on a line down from the nucleus' centre. */
  private static double fieldAt(CellBody body, double fromNucleus, int field) {
    double a = body.nucleusXPx() + body.radiusPx();
    double b = body.nucleusYPx() + fromNucleus + body.radiusPx();
    int node = body.node(body.nucleusXPx(), body.nucleusYPx() + fromNucleus);
    return body.field(field, node, a - (int) a, b - (int) b);
  }

  @Test
  void nuclei_lie_within_their_own_cells() {
    SimulatedVideo video = Simulator.simulate(Preset.CROWDED.settings(3), 3);
    int[] nuclei = video.nuclei(4).labels();
    int[] cells = video.cells(4).labels();
    for (int pixel = 0; pixel < nuclei.length; pixel++) {
      assertThat(nuclei[pixel] == 0 || nuclei[pixel] == cells[pixel]).isTrue();
    }
  }

  @Test
  void centre_in_the_truth_lies_in_the_middle_of_the_label() {
    SimulatedVideo video = Simulator.simulate(SimulationSettings.DEFAULT, 11);
    CellTruth truth = video.truth(0, 20);
    double[] centroid = centroid(video.nuclei(20), truth.label());
    assertThat(centroid[0]).isCloseTo(truth.xPx(), within(4.0));
    assertThat(centroid[1]).isCloseTo(truth.yPx(), within(4.0));
  }

  @Test
  void a_frame_that_does_not_exist_is_refused() {
    SimulatedVideo video = Simulator.simulate(QUIET, 5);
    assertThatThrownBy(() -> video.frame(9, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> video.frame(0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void calibration_is_that_of_the_settings() {
    SimulatedVideo video = Simulator.simulate(QUIET, 5);
    assertThat(video.calibration().pixelSizeUm()).hasValue(0.5);
    assertThat(video.calibration().timesS())
        .isEqualTo(List.of(0.0, 20.0, 40.0, 60.0, 80.0, 100.0, 120.0, 140.0, 160.0));
  }

  private static void assertShifted(LabelImage before, LabelImage after, int dx, int dy) {
    for (int y = 0; y < before.height(); y++) {
      for (int x = 0; x < before.width(); x++) {
        int fromX = x - dx;
        int fromY = y - dy;
        if (fromX >= 0 && fromX < before.width() && fromY >= 0 && fromY < before.height()) {
          assertThat(after.at(x, y)).isEqualTo(before.at(fromX, fromY));
        }
      }
    }
  }

  private static double variance(Frame frame, double mean) {
    double sum = 0;
    for (float pixel : frame.pixels()) {
      sum += (pixel - mean) * (pixel - mean);
    }
    return sum / frame.pixels().length;
  }

  private static double[] centroid(LabelImage image, int label) {
    double sumX = 0;
    double sumY = 0;
    int count = 0;
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        if (image.at(x, y) == label) {
          sumX += x;
          sumY += y;
          count++;
        }
      }
    }
    return new double[] {sumX / count, sumY / count};
  }
}
