package org.lexyscope.refine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lexyscope.run.Build;
import org.lexyscope.run.StrictJson;
import org.lexyscope.segment.ModelDescription;
import org.lexyscope.segment.ModelFolder;
import org.lexyscope.train.TrainConfig;
import org.lexyscope.train.TrainingResult;

/** The model folder of a refined model, whose card says what it was refined from. */
final class RefinedModel {
  private RefinedModel() {}

  /**
   * Writes it.
   *
   * @param labelled all the frames that were learnt from
   * @param check of the held-out frame, where there was one
   * @param notes what was done, one sentence each
   */
  static ModelFolder write(
      Path folder,
      StartingModel start,
      LabelledVideo labelled,
      TrainConfig config,
      TrainingResult result,
      Optional<HeldOutScore> check,
      List<String> notes)
      throws IOException {
    ModelDescription old = start.description();
    Map<String, Double> scores = new TreeMap<>();
    check.map(HeldOutCheck::named).ifPresent(scores::putAll);
    scores.put("validation_loss", result.bestValidation());
    scores.put("epoch", (double) result.bestEpoch());
    Map<String, String> hashes = new TreeMap<>(old.dataHashes());
    hashes.put("labels of " + labelled.video().name(), labelled.truthHash());
    ModelDescription description =
        new ModelDescription(
            ModelDescription.FORMAT_VERSION,
            config.name(),
            old.network(),
            old.normalisation(),
            old.pixelSizeUm(),
            old.nucleusDiameterPx(),
            old.thresholds(),
            StrictJson.toTree(config),
            hashes,
            Build.current().commit(),
            scores);
    String card = card(description, start, labelled, notes);
    return ModelFolder.write(folder, description, result.weights(), card);
  }

  private static String card(
      ModelDescription description, StartingModel start, LabelledVideo labelled, List<String> notes)
      throws IOException {
    StringBuilder card = new StringBuilder("# " + description.name() + "\n\n");
    card.append("Refined by Lexyscope at commit ").append(description.commit());
    card.append(" from the model ").append(start.words());
    card.append(" on the video ").append(labelled.video().name());
    card.append(", frames ").append(LabelFiles.numbers(labelled.frames()));
    card.append(" (counted from 1). It is made for this video and ones like it.\n\n");
    notes.forEach(note -> card.append("* ").append(note).append('\n'));
    card.append("\n## Settings\n\n```\n").append(description.training().toPrettyString());
    card.append("\n```\n\n## Card of ").append(start.words()).append("\n\n");
    return card.append(start.model().card()).toString();
  }
}
