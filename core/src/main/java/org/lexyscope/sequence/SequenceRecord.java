package org.lexyscope.sequence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lexyscope.dataset.CropRow;
import org.lexyscope.run.Csv;

/**
 * What became of one crop: a row of the journal by which a stopped run goes on.
 *
 * @param difference of the crop's nucleus and ring, NaN if it was not looked at or has no ring
 * @param ncRatio by frame; empty unless a sequence was made
 */
record SequenceRecord(CropRow crop, Outcome outcome, double difference, List<Double> ncRatio) {
  static final String[] HEADER = {"crop", "outcome", "difference", "nc_ratios"};

  /** Where a crop's way ended. */
  enum Outcome {
    SEQUENCE("sequence"),
    BORDER("mask touches the border"),
    CONTRAST("contrast too high");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    static Outcome ofWord(String word) {
      Optional<Outcome> found =
          Arrays.stream(values()).filter(outcome -> outcome.word.equals(word)).findFirst();
      return found.orElseThrow(
          () ->
              new IllegalArgumentException(
                  "The journal of sequences names the outcome '%s'; use --overwrite to begin anew."
                      .formatted(word)));
    }
  }

  SequenceRecord {
    ncRatio = List.copyOf(ncRatio);
  }

  static SequenceRecord parse(CropRow crop, List<String> cells) {
    String ratios = cells.get(3);
    return new SequenceRecord(
        crop,
        Outcome.ofWord(cells.get(1)),
        number(cells.get(2)),
        ratios.isEmpty()
            ? List.of()
            : Arrays.stream(ratios.split(";", -1)).map(SequenceRecord::number).toList());
  }

  private static double number(String text) {
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }

  Object[] cells() {
    return new Object[] {
      crop.name(),
      outcome.word,
      difference,
      ncRatio.stream().map(Csv::text).collect(Collectors.joining(";"))
    };
  }
}
