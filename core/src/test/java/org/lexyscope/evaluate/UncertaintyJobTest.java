package org.lexyscope.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.network.Network;
import org.lexyscope.network.Networks;
import org.lexyscope.network.Normalisation;
import org.lexyscope.network.UNetSettings;
import org.lexyscope.segment.MaskUncertainty;
import org.lexyscope.segment.ModelDescription;
import org.lexyscope.segment.ModelFolder;
import org.lexyscope.torch.Weights;

class UncertaintyJobTest {
  private static final UNetSettings TINY = new UNetSettings(1, 3, 2, 1, Normalisation.BATCH);

  @TempDir Path folder;

  private ModelFolder model() throws IOException {
    ModelDescription description =
        new ModelDescription(
            ModelDescription.FORMAT_VERSION,
            "tiny",
            TINY,
            "asinh",
            OptionalDouble.empty(),
            24,
            Map.of(),
            JsonNodeFactory.instance.objectNode(),
            Map.of(),
            "unknown",
            Map.of());
    try (Network network = Networks.build(TINY, 1)) {
      return ModelFolder.write(
          folder.resolve("model"), description, Weights.store(network.state()), "card");
    }
  }

  private Path scores(String name, int firstSeed) throws IOException {
    Path scores = folder.resolve(name);
    List<VideoScore> videos = UncertaintyFitTest.videos(firstSeed);
    for (VideoScore video : videos) {
      ScoreFiles.write(scores.resolve("videos").resolve(video.name()), video);
    }
    return scores;
  }

  @Test
  void a_model_keeps_what_was_fitted_to_its_scores() throws IOException {
    ModelFolder model = model();
    assertThat(model.description().uncertainty()).isEmpty();
    MaskUncertainty fitted = UncertaintyJob.calibrate(model, scores("scores", 1));
    assertThat(ModelFolder.open(folder.resolve("model")).description().uncertainty())
        .contains(fitted);
    assertThat(UncertaintyJob.check(scores("scores", 1), scores("test", 1000)))
        .first()
        .satisfies(all -> assertThat(all.coverage()).isBetween(0.88, 0.96));
  }

  @Test
  void a_folder_without_scores_is_refused() throws IOException {
    ModelFolder model = model();
    assertThatThrownBy(() -> UncertaintyJob.calibrate(model, folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("holds no scores. Name a model's folder in what lexyscope evaluate");
  }
}
