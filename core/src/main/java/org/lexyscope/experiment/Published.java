package org.lexyscope.experiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The report's own tables (Bosboom, Utrecht University, 2024): value and spread by table, encoder
 * and loss, or by model in Table 7.
 */
final class Published {
  private static final int FIRST_VALUE = 6;

  private final Map<String, List<String>> rows = new HashMap<>();

  /** A published mean and its +-. */
  record Value(double mean, double spread) {}

  static Published read() throws IOException {
    Published published = new Published();
    try (InputStream in = Published.class.getResourceAsStream("published.csv");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      reader
          .lines()
          .skip(1)
          .map(line -> List.of(line.split(",", -1)))
          .forEach(
              cells ->
                  published.rows.put(
                      key(cells.get(0), cells.get(3), cells.get(4), cells.get(5)), cells));
    }
    return published;
  }

  private static String key(String table, String encoder, String loss, String pretrained) {
    return String.join("|", table, encoder, loss, pretrained);
  }

  /** The published value; none for what the report has no such number of. */
  Optional<Value> of(int table, Configuration configuration, Measure measure) {
    return value(
        key(
            String.valueOf(table),
            configuration.encoder().published(),
            configuration.loss().published(),
            ""),
        measure);
  }

  /** A published value of Table 7. */
  Optional<Value> ofLexy(Encoder encoder, boolean pretrained, Measure measure) {
    return value(
        key("7", encoder.published(), LossKind.DICE.published(), String.valueOf(pretrained)),
        measure);
  }

  private Optional<Value> value(String key, Measure measure) {
    int pair =
        switch (measure) {
          case SENSITIVITY -> 0;
          case SPECIFICITY -> 1;
          case DICE -> 2;
          case HAUSDORFF_CANNY_PX -> 3;
          case HAUSDORFF_BOUNDARY_PX -> -1;
        };
    List<String> cells = rows.get(key);
    if (cells == null || pair < 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Value(
            Double.parseDouble(cells.get(FIRST_VALUE + 2 * pair)),
            Double.parseDouble(cells.get(FIRST_VALUE + 2 * pair + 1))));
  }
}
