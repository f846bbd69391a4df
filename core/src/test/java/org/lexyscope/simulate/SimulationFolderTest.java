package org.lexyscope.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.run.Progress;
import org.lexyscope.video.ReadOptions;
import org.lexyscope.video.Video;
import org.lexyscope.video.VideoReader;

class SimulationFolderTest {
  @TempDir Path folder;

  @Test
  void written_stacks_read_back_as_the_video_and_its_labels() throws IOException {
    SimulatedVideo video = small();
    SimulationFolder.write(video, folder, Progress.NONE);
    assertThat(pixels("video.tif", 3)).isEqualTo(video.frame(3, 0).pixels());
    assertThat(pixels("noise_free.tif", 3)).isEqualTo(video.noiseFree(3).pixels());
    float[] nuclei = pixels("nuclei.tif", 3);
    for (int pixel = 0; pixel < nuclei.length; pixel++) {
      assertThat((int) nuclei[pixel]).isEqualTo(video.nuclei(3).labels()[pixel]);
    }
    try (Video read = VideoReader.open(folder.resolve("video.tif"), ReadOptions.NONE)) {
      assertThat(read.calibration()).isEqualTo(video.calibration());
    }
  }

  @Test
  void tables_hold_the_light_and_every_cell_at_every_frame() throws IOException {
    SimulatedVideo video = small();
    SimulationFolder.write(video, folder, Progress.NONE);
    assertThat(Files.readAllLines(folder.resolve("light.csv")))
        .containsExactly("time_s,irradiance", "0,5", "300,0");
    List<String> truth = Files.readAllLines(folder.resolve("truth.csv"));
    assertThat(truth).hasSize(1 + video.cellCount() * video.frameCount());
    assertThat(truth.getFirst())
        .startsWith("label,frame,time_s,x_px,y_px,lit_fraction,import_per_s,export_per_s");
    assertThat(SimulationFolder.FILES).allMatch(name -> Files.exists(folder.resolve(name)));
  }

  private float[] pixels(String file, int frame) throws IOException {
    try (Video video = VideoReader.open(folder.resolve(file), ReadOptions.NONE)) {
      return video.frame(frame, 0).pixels();
    }
  }

  private static SimulatedVideo small() {
    FieldSettings field = new FieldSettings(96, 80, 0.5, 5, 20);
    return Simulator.simulate(SimulationSettings.DEFAULT.withField(field), 3);
  }
}
