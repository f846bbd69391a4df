package org.lexyscope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictJsonTest {
  private static final String WHOLE =
      """
      {"seed": 7, "shape": {"type": "round-disc", "radiusUm": 2.5}, "colour": "dark-blue",
       "weights": [1, 2.5], "names": {"a": 1}, "gain": null, "on": true, "file": "x/y.tif"}
      """;

  @TempDir Path folder = Path.of("");

  enum Colour {
    RED,
    DARK_BLUE
  }

  sealed interface Shape permits RoundDiscSettings, SquareSettings {}

  record RoundDiscSettings(double radiusUm) implements Shape {
    RoundDiscSettings {
      if (!(radiusUm > 0)) {
        throw new IllegalArgumentException(
            "The radius must be above 0 um, found " + radiusUm + ".");
      }
    }
  }

  record SquareSettings(Optional<String> note) implements Shape {}

  record Whole(
      long seed,
      Shape shape,
      Colour colour,
      List<Double> weights,
      Map<String, Integer> names,
      OptionalDouble gain,
      boolean on,
      Path file) {}

  @Test
  void settings_are_read_and_written_again() throws IOException {
    Whole read = read(WHOLE);
    assertThat(read)
        .isEqualTo(
            new Whole(
                7,
                new RoundDiscSettings(2.5),
                Colour.DARK_BLUE,
                List.of(1.0, 2.5),
                Map.of("a", 1),
                OptionalDouble.empty(),
                true,
                Path.of("x", "y.tif")));
    Path file = folder.resolve("again.json");
    StrictJson.write(file, read);
    assertThat(StrictJson.read(file, Whole.class)).isEqualTo(read);
  }

  @Test
  void an_optional_key_may_be_absent() throws IOException {
    String absent = WHOLE.replace("\"gain\": null, ", "");
    assertThat(read(absent).gain()).isEmpty();
    String square = "{\"type\": \"square\"}";
    assertThat(read(WHOLE.replaceAll("\\{\"type[^}]*\\}", square)).shape())
        .isEqualTo(new SquareSettings(Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"seed\"|\"sead\"|sead: is unknown. Known keys: seed, shape, colour, weights, names, gain,"
            + " on, file.",
        "\"on\": true,||on: is missing. Known keys: seed,",
        "radiusUm|radius|shape.radius: is unknown. Known keys: radiusUm.",
        "round-disc|oval|shape.type: \"oval\" is unknown. Known: round-disc, square.",
        "\"type\": \"round-disc\",||shape.type: is missing. Known: round-disc, square.",
        "dark-blue|blue|colour: \"blue\" is unknown. Known: red, dark-blue.",
        "2.5}|-1}|shape: The radius must be above 0 um, found -1.0.",
        "[1, 2.5]|[1, \"x\"]|weights[1]: found \"x\", expected a number.",
        "[1, 2.5]|3|weights: found 3, expected a list.",
        "\"a\": 1|\"a\": 1.5|names.a: found 1.5, expected a whole number.",
        "\"seed\": 7|\"seed\": null|seed: a value is missing.",
        "\"seed\": 7|\"seed\": 7, \"seed\": 8|is no sound JSON: line 1: Duplicate",
        "true|\"yes\"|on: found \"yes\", expected true or false.",
      })
  void what_does_not_fit_is_named(String found, String replacement, String message)
      throws IOException {
    String text = WHOLE.replace(found, replacement == null ? "" : replacement);
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("settings.json] ")
        .hasMessageContaining(message);
  }

  @Test
  void a_missing_file_is_named() {
    assertThatThrownBy(() -> StrictJson.read(folder.resolve("none.json"), Whole.class))
        .hasMessageEndingWith("none.json] does not exist.");
  }

  private Whole read(String text) throws IOException {
    Path file = folder.resolve("settings.json");
    Files.writeString(file, text);
    return StrictJson.read(file, Whole.class);
  }

  @Test
  void settings_are_the_same_when_a_key_is_null_or_absent() throws IOException {
    assertThat(StrictJson.isSame("{\"a\":{\"b\":1,\"c\":null}}", "{\"a\":{\"b\":1}}")).isTrue();
    assertThat(StrictJson.isSame("{\"a\":[{\"c\":null}]}", "{\"a\":[{}]}")).isTrue();
    assertThat(StrictJson.isSame("{\"a\":1}", "{\"a\":2}")).isFalse();
    assertThat(StrictJson.isSame("{\"a\":1}", "{}")).isFalse();
  }
}
