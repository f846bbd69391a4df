package org.lexyscope.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.simulate.FieldSettings;
import org.lexyscope.simulate.Preset;
import org.lexyscope.simulate.SimulatedVideo;
import org.lexyscope.simulate.SimulationSettings;
import org.lexyscope.simulate.Simulator;
import org.lexyscope.simulate.ValidationSettings;
import org.lexyscope.torch.Device;

class LiveCellTest {
  private static final int EDGE = 256;
  private static final int FRAMES = 8;
  private static final int SHIFT_PX = 6;

  @TempDir Path folder;
  @TempDir Path otherFolder;

  private static final SimulationSettings SETTINGS =
      ValidationSettings.draw(Preset.LEXY, 0)
          .withField(new FieldSettings(EDGE, EDGE, 0.5, FRAMES, 20));
  private static final SimulatedVideo CELL =
      Simulator.simulate(SETTINGS, ValidationSettings.seed(0));
  private static final double NUCLEUS_PX = SETTINGS.shapes().nucleusDiameterUm() / 0.5;

  /** The cell on a stage that runs away to the right; nothing at all is left of it in the end. */
  private static Frame frame(int index) {
    Frame still = CELL.frame(index, 0);
    float[] pixels = new float[EDGE * EDGE];
    float dark = still.at(0, 0);
    for (int i = 0; i < pixels.length; i++) {
      int from = i % EDGE - SHIFT_PX * index;
      pixels[i] = from < 0 || index == FRAMES - 1 ? dark : still.at(from, Math.floorDiv(i, EDGE));
    }
    return new Frame(EDGE, EDGE, pixels);
  }

  private static double dice(LiveMask mask, LabelImage truth, int shift) {
    int both = 0;
    int real = 0;
    for (int i = 0; i < truth.labels().length; i++) {
      boolean isReal = truth.labels()[i] != 0;
      real += isReal ? 1 : 0;
      boolean found = mask.isNucleus(i % EDGE + shift, Math.floorDiv(i, EDGE));
      both += isReal && found ? 1 : 0;
    }
    return 2.0 * both / (real + mask.areaPx());
  }

  @Test
  void it_follows_a_cell_that_runs_away_and_carries_its_nucleus_when_it_is_gone()
      throws IOException {
    ModelFolder model = BundledModels.copyTo(BundledModels.DEFAULT, folder);
    try (LiveCell cell =
        LiveCell.start(model, frame(0), EDGE / 2.0, EDGE / 2.0, NUCLEUS_PX, Device.CPU, 1)) {
      for (int index = 0; index < FRAMES - 1; index++) {
        LiveMask mask = cell.next(frame(index));
        assertThat(dice(mask, CELL.nuclei(index), SHIFT_PX * index))
            .as("frame %d", index)
            .isGreaterThan(0.8);
        assertThat(mask.carried()).isFalse();
        assertThat(mask.confidence()).isGreaterThan(0.6);
      }
      LiveMask gone = cell.next(frame(FRAMES - 1));
      assertThat(gone.carried()).isTrue();
      assertThat(gone.areaPx()).isPositive();
    }
  }

  @Test
  void frames_smaller_than_the_surroundings_and_models_of_single_frames_are_refused()
      throws IOException {
    ModelFolder model = BundledModels.copyTo(BundledModels.DEFAULT, folder);
    assertThatThrownBy(() -> LiveCell.start(model, frame(0), 100, 100, 90, Device.CPU, 1))
        .hasMessageContaining("the frame has 256 x 256");
    ModelFolder alone = BundledModels.copyTo(BundledModels.FRAMES, otherFolder);
    assertThatThrownBy(() -> LiveCell.start(alone, frame(0), 100, 100, 40, Device.CPU, 1))
        .hasMessageContaining("looks at one frame at a time");
  }
}
