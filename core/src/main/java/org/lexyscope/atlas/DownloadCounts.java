package org.lexyscope.atlas;

import java.util.EnumMap;
import java.util.Map;
import org.lexyscope.atlas.Fetched.Outcome;
import org.lexyscope.run.Csv;

/** How many images are there, and what could not be had. */
public final class DownloadCounts {
  private final Map<Outcome, Integer> pictures = new EnumMap<>(Outcome.class);
  private final Csv failures = new Csv("id", "colour", "url", "outcome", "reason");
  private int whole;
  private int unreachableInARow;
  private String lastReason = "";

  void add(FetchedPair pair) {
    whole += pair.isWhole() ? 1 : 0;
    add(pair.image(), "blue", pair.image().blueUrl(), pair.blue());
    add(pair.image(), "green", pair.image().greenUrl(), pair.green());
    boolean unreachable =
        pair.blue().outcome() == Outcome.UNREACHABLE
            && pair.green().outcome() == Outcome.UNREACHABLE;
    unreachableInARow = unreachable ? unreachableInARow + 1 : 0;
  }

  private void add(AtlasImage image, String colour, String url, Fetched fetched) {
    pictures.merge(fetched.outcome(), 1, Integer::sum);
    if (fetched.outcome() != Outcome.DONE) {
      failures.add(image.id(), colour, url, fetched.outcome().key(), fetched.reason());
      lastReason = fetched.reason();
    }
  }

  /** Images whose two pictures are there. */
  public int whole() {
    return whole;
  }

  /** Pictures that could not be had. */
  public int failed() {
    return pictures.values().stream().mapToInt(Integer::intValue).sum() - count(Outcome.DONE);
  }

  int count(Outcome outcome) {
    return pictures.getOrDefault(outcome, 0);
  }

  int unreachableInARow() {
    return unreachableInARow;
  }

  String lastReason() {
    return lastReason;
  }

  Csv failures() {
    return failures;
  }

  Csv table(int listed) {
    Csv table = new Csv("step", "count");
    table.add("images listed", listed);
    table.add("images with both pictures", whole);
    for (Outcome outcome : Outcome.values()) {
      table.add("pictures " + outcome.key(), count(outcome));
    }
    return table;
  }
}
