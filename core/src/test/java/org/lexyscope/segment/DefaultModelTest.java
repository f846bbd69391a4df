package org.lexyscope.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexyscope.image.LabelImage;
import org.lexyscope.run.Progress;
import org.lexyscope.simulate.FieldSettings;
import org.lexyscope.simulate.Preset;
import org.lexyscope.simulate.SimulatedVideo;
import org.lexyscope.simulate.SimulationSettings;
import org.lexyscope.simulate.Simulator;
import org.lexyscope.simulate.ValidationSettings;
import org.lexyscope.torch.Device;
import org.lexyscope.video.LabelVideo;

class DefaultModelTest {
  private static final long LARGEST_WEIGHTS_BYTES = 8_000_000;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {BundledModels.DEFAULT, BundledModels.FRAMES})
  void it_is_small_and_its_card_names_the_data_it_learnt_from(String name) throws IOException {
    ModelFolder model = BundledModels.copyTo(name, folder);
    assertThat(Files.size(folder.resolve(ModelFolder.WEIGHTS))).isLessThan(LARGEST_WEIGHTS_BYTES);
    assertThat(model.card()).contains("BBBC013", "Ilya Ravkin", "CC BY 3.0");
    assertThat(model.description().dataHashes()).containsKeys("bbbc013", "bbbc013-split");
  }

  @Test
  void it_finds_the_nucleus_of_a_quiet_simulated_cell() throws IOException {
    SimulatedVideo cell =
        Simulator.simulate(
            SimulationSettings.DEFAULT.withField(new FieldSettings(256, 256, 0.25, 1, 20)), 4);
    try (VideoSegmenter segmenter =
            Segmenters.byName("default", OptionalDouble.empty(), Device.CPU, 1);
        LabelVideo found = segmenter.segment(cell, 0, folder, Progress.NONE)) {
      assertThat(dice(found.labels(0), cell.nuclei(0))).isGreaterThan(0.8);
      assertThat(segmenter.notes().getFirst()).contains("14 um at the pixel size of 0.2500 um");
    }
  }

  /** Two cells whose nuclei darken until they are as bright as the cytosol, and further. */
  @Test
  void it_follows_nuclei_through_frames_that_do_not_show_them() throws IOException {
    SimulatedVideo cells =
        Simulator.simulate(
            ValidationSettings.draw(Preset.INVISIBLE, 1), ValidationSettings.seed(1));
    try (VideoSegmenter segmenter =
            Segmenters.byName("default", OptionalDouble.empty(), Device.CPU, 1);
        LabelVideo found = segmenter.segment(cells, 0, folder, Progress.NONE)) {
      double sum = 0;
      for (int frame = 0; frame < cells.frameCount(); frame++) {
        sum += dice(found.labels(frame), cells.nuclei(frame)) / cells.frameCount();
      }
      assertThat(sum).isGreaterThan(0.7);
    }
  }

  private static double dice(LabelImage found, LabelImage truth) {
    int both = 0;
    int sum = 0;
    for (int i = 0; i < found.labels().length; i++) {
      boolean predicted = found.labels()[i] != 0;
      boolean real = truth.labels()[i] != 0;
      both += predicted && real ? 1 : 0;
      sum += (predicted ? 1 : 0) + (real ? 1 : 0);
    }
    return 2.0 * both / sum;
  }
}
