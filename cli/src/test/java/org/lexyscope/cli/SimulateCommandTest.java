package org.lexyscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.simulate.FieldSettings;
import org.lexyscope.simulate.SettingsJson;
import org.lexyscope.simulate.SimulationFolder;
import org.lexyscope.simulate.SimulationSettings;

class SimulateCommandTest {
  @TempDir Path folder;

  @Test
  void one_video_lies_in_the_folder_itself() throws IOException {
    Path out = folder.resolve("out");
    assertThat(simulate(out, "--seed", "4")).isZero();
    assertThat(SimulationFolder.FILES).allMatch(name -> Files.exists(out.resolve(name)));
    assertThat(Files.readString(out.resolve("run.json"))).contains("\"state\" : \"done\"");
  }

  @Test
  void several_videos_lie_in_folders_named_by_seed_and_differ() throws IOException {
    Path out = folder.resolve("out");
    assertThat(simulate(out, "--seed", "4", "--count", "2")).isZero();
    assertThat(Files.readAllBytes(out.resolve("video-4/video.tif")))
        .isNotEqualTo(Files.readAllBytes(out.resolve("video-5/video.tif")));
  }

  @Test
  void a_folder_that_is_not_empty_is_refused_without_overwrite() throws IOException {
    Path out = folder.resolve("out");
    assertThat(simulate(out, "--seed", "4")).isZero();
    assertThat(simulate(out, "--seed", "5")).isEqualTo(Failures.FAILED);
    assertThat(simulate(out, "--seed", "5", "--overwrite")).isZero();
  }

  @Test
  void an_unknown_preset_and_a_count_of_zero_are_wrong_command_lines() {
    String out = folder.resolve("out").toString();
    assertThat(Main.run("simulate", "--out", out, "--seed", "1", "--preset", "dim")).isEqualTo(2);
    assertThat(Main.run("simulate", "--out", out, "--seed", "1", "--count", "0")).isEqualTo(2);
    assertThat(Main.run("simulate", "--help")).isZero();
  }

  private int simulate(Path out, String... options) throws IOException {
    Path settings = folder.resolve("settings.json");
    SettingsJson.write(
        settings, SimulationSettings.DEFAULT.withField(new FieldSettings(64, 48, 0.5, 3, 20)));
    String[] fixed = {"simulate", "--out", out.toString(), "--settings", settings.toString()};
    String[] all = new String[fixed.length + options.length];
    System.arraycopy(fixed, 0, all, 0, fixed.length);
    System.arraycopy(options, 0, all, fixed.length, options.length);
    return Main.run(all);
  }
}
