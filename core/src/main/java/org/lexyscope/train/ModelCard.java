package org.lexyscope.train;

import java.util.Locale;
import org.lexyscope.segment.ModelDescription;

/** The first version of a model's card: what is known without a person. */
final class ModelCard {
  private ModelCard() {}

  static String of(ModelDescription model) {
    StringBuilder card = new StringBuilder("# " + model.name() + "\n\n");
    card.append("Trained by Lexyscope at commit ").append(model.commit()).append(".\n\n");
    card.append("## Scores\n\n| score | value |\n| --- | --- |\n");
    model
        .scores()
        .forEach(
            (name, value) ->
                card.append(String.format(Locale.ROOT, "| %s | %.4g |\n", name, value)));
    card.append("\n## Data\n\n| data | SHA-256 |\n| --- | --- |\n");
    model
        .dataHashes()
        .forEach(
            (name, hash) -> card.append(String.format(Locale.ROOT, "| %s | %s |\n", name, hash)));
    card.append("\n## Settings\n\n```\n").append(model.training().toPrettyString());
    return card.append("\n```\n").toString();
  }
}
