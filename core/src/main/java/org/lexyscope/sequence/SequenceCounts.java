package org.lexyscope.sequence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lexyscope.dataset.Part;
import org.lexyscope.run.Csv;
import org.lexyscope.sequence.SequenceRecord.Outcome;

/** How many crops of each part were left after each filter. */
public final class SequenceCounts {
  private static final Map<Part, Integer> PUBLISHED = Map.of(Part.VALIDATION, 97, Part.TEST, 153);

  private final Map<Part, Map<Outcome, Integer>> counts = new EnumMap<>(Part.class);

  void add(SequenceRecord record) {
    counts
        .computeIfAbsent(record.crop().part(), part -> new EnumMap<>(Outcome.class))
        .merge(record.outcome(), 1, Integer::sum);
  }

  /** Sequences made of one part's crops. */
  public int sequences(Part part) {
    return count(part, Outcome.SEQUENCE);
  }

  /** Adds the steps to a table of three columns: step, count, published count. */
  public void addTo(Csv table) {
    for (Part part : List.of(Part.VALIDATION, Part.TEST)) {
      String key = part.key() + " ";
      int border = count(part, Outcome.BORDER);
      int contrast = count(part, Outcome.CONTRAST);
      table.add(key + "crops", border + contrast + sequences(part), "");
      table.add(key + "crops left out: a mask touches the border", border, "");
      table.add(key + "crops left out: contrast of 0.1 or more", contrast, "");
      table.add(key + "sequences", sequences(part), PUBLISHED.getOrDefault(part, 0));
    }
  }

  private int count(Part part, Outcome outcome) {
    return counts.getOrDefault(part, Map.of()).getOrDefault(outcome, 0);
  }
}
