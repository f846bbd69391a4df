package org.lexyscope.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.dataset.IntensityScale;
import org.lexyscope.network.Network;
import org.lexyscope.network.Networks;
import org.lexyscope.network.Normalisation;
import org.lexyscope.network.UNetSettings;
import org.lexyscope.run.Progress;
import org.lexyscope.torch.Device;
import org.lexyscope.torch.Weights;
import org.lexyscope.video.FramesInMemory;
import org.lexyscope.video.LabelVideo;
import org.lexyscope.video.PixelType;

class ModelSegmenterTest {
  @TempDir Path folder;

  @Test
  void a_model_folder_segments_a_video_and_tells_scale_and_intensities() throws IOException {
    Path model = folder.resolve("tiny");
    write(model, 3, IntensityScale.NAME);
    FramesInMemory video =
        FramesInMemory.still(
            "disc", new Discs(90, 50, 10).with(45, 25, 12, 99).frame(), PixelType.UINT16);
    try (VideoSegmenter segmenter =
            Segmenters.byName(model.toString(), OptionalDouble.of(24), Device.CPU, 1);
        LabelVideo labels = segmenter.segment(video, 0, folder, Progress.NONE)) {
      assertThat(labels.frameCount()).isEqualTo(1);
      assertThat(labels.confidence(0)).hasSize(labels.labels(0).maxLabel());
      assertThat(segmenter.notes())
          .containsExactly(
              "Model tiny ("
                  + ModelFolder.open(model).fingerprint()
                  + "); nuclei of about 24.0 px (named by the user), scaled to 24 px.",
              "Intensities scaled once for the video, from 10.0000 to 99.0000.",
              "Each frame was looked at alone.");
    }
  }

  @Test
  void a_model_of_other_classes_or_another_normalisation_is_refused() throws IOException {
    write(folder.resolve("two"), 2, IntensityScale.NAME);
    assertThatThrownBy(() -> open("two"))
        .hasMessageContaining("Model tiny has 1 input channels and 2 classes");
    write(folder.resolve("other"), 3, "z-score");
    assertThatThrownBy(() -> open("other"))
        .hasMessageContaining("normalised by 'z-score'; this program knows 'asinh'");
  }

  private VideoSegmenter open(String name) throws IOException {
    return Segmenters.byName(
        folder.resolve(name).toString(), OptionalDouble.empty(), Device.CPU, 1);
  }

  private static void write(Path model, int classes, String normalisation) throws IOException {
    UNetSettings settings = new UNetSettings(1, classes, 2, 1, Normalisation.BATCH);
    ModelDescription description =
        new ModelDescription(
            ModelDescription.FORMAT_VERSION,
            "tiny",
            settings,
            normalisation,
            OptionalDouble.empty(),
            24,
            Map.of(),
            JsonNodeFactory.instance.objectNode(),
            Map.of(),
            "unknown",
            Map.of());
    try (Network network = Networks.build(settings, 1)) {
      ModelFolder.write(model, description, Weights.store(network.state()), "A test.");
    }
  }
}
