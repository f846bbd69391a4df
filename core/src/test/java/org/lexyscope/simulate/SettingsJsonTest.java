package org.lexyscope.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsJsonTest {
  @TempDir Path folder;

  @Test
  void settings_survive_being_written_and_read() throws IOException {
    for (Preset preset : Preset.values()) {
      Path file = folder.resolve(preset.key() + ".json");
      SimulationSettings settings = preset.settings(7);
      SettingsJson.write(file, settings);
      assertThat(SettingsJson.read(file)).isEqualTo(settings);
    }
  }

  @Test
  void an_unknown_key_is_an_error_that_lists_the_known_ones() throws IOException {
    Path file = written("\"width\"", "\"breadth\" : 7, \"width\"");
    assertThatThrownBy(() -> SettingsJson.read(file))
        .hasMessage(
            "[settings.json] has the unknown key \"breadth\" in FieldSettings; known: frameCount, height, intervalS, pixelSizeUm, width.");
  }

  @Test
  void a_missing_key_is_an_error_that_names_it() throws IOException {
    Path file = written("\"frameCount\" : 30,", "");
    assertThatThrownBy(() -> SettingsJson.read(file))
        .hasMessage("[settings.json] lacks the key \"frameCount\"; every setting must be there.");
  }

  @Test
  void a_value_out_of_range_says_which_and_why() throws IOException {
    Path file = written("\"frameCount\" : 30", "\"frameCount\" : 0");
    assertThatThrownBy(() -> SettingsJson.read(file))
        .hasMessageContaining("frameCount must lie between 1.0 and 1000000.0, found 0.0.");
  }

  @Test
  void defaults_are_these() throws IOException {
    Path file = folder.resolve("settings.json");
    SettingsJson.write(file, SimulationSettings.DEFAULT);
    Path expected = Path.of("src/test/resources/org/lexyscope/simulate/default-settings.json");
    assertThat(file).hasSameTextualContentAs(expected);
  }

  private Path written(String replaced, String replacement) throws IOException {
    Path file = folder.resolve("settings.json");
    SettingsJson.write(file, SimulationSettings.DEFAULT);
    Files.writeString(file, Files.readString(file).replace(replaced, replacement));
    return file;
  }
}
