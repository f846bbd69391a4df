package org.lexyscope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.run.RunFolder.IfNotEmpty;

class RunFolderTest {
  private static final Map<String, Object> SETTINGS = Map.of("channel", 1);

  @TempDir Path temp;

  @Test
  void a_run_is_running_until_it_says_how_it_ended() throws IOException {
    RunFolder run = open(IfNotEmpty.REFUSE);
    assertThat(RunFolder.stateOf(out())).isEqualTo("running");
    run.done();
    run.close();
    assertThat(RunFolder.stateOf(out())).isEqualTo("done");
  }

  @Test
  void closing_a_run_that_did_not_end_means_cancelled() throws IOException {
    open(IfNotEmpty.REFUSE).close();
    assertThat(RunFolder.stateOf(out())).isEqualTo("cancelled");
  }

  @Test
  void a_failed_run_keeps_its_reason() throws IOException {
    open(IfNotEmpty.REFUSE).failed(new IOException("frame 3 is missing"));
    assertThat(Files.readString(out().resolve("run.json"))).contains("frame 3 is missing");
  }

  @Test
  void a_folder_with_a_run_is_refused_and_the_message_offers_both_ways_on() throws IOException {
    open(IfNotEmpty.REFUSE).done();
    assertThatThrownBy(() -> open(IfNotEmpty.REFUSE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not empty")
        .hasMessageContaining("--overwrite")
        .hasMessageContaining("--resume");
  }

  @Test
  void overwriting_a_killed_run_deletes_what_it_said_it_would_write() throws IOException {
    RunFolder run = open(IfNotEmpty.REFUSE);
    Files.createDirectories(run.file("crops").resolve("train"));
    Files.writeString(out().resolve("crops/train/a.png"), "old");
    Files.writeString(run.file("journal.csv"), "old");
    open(IfNotEmpty.OVERWRITE).done();
    assertThat(out().resolve("crops")).doesNotExist();
    assertThat(out().resolve("journal.csv")).doesNotExist();
  }

  @Test
  void overwriting_deletes_the_files_of_the_run_and_nothing_else() throws IOException {
    RunFolder run = open(IfNotEmpty.REFUSE);
    Files.writeString(run.file("traces.csv"), "old");
    run.done();
    Files.writeString(out().resolve("notes of the user.txt"), "mine");
    open(IfNotEmpty.OVERWRITE).done();
    assertThat(out().resolve("traces.csv")).doesNotExist();
    assertThat(out().resolve("notes of the user.txt")).hasContent("mine");
  }

  @Test
  void a_folder_that_is_no_run_is_never_overwritten() throws IOException {
    Files.createDirectories(out());
    Files.writeString(out().resolve("thesis.txt"), "mine");
    assertThatThrownBy(() -> open(IfNotEmpty.OVERWRITE))
        .hasMessageContaining("no run of Lexyscope");
    assertThatThrownBy(() -> open(IfNotEmpty.RESUME)).hasMessageContaining("no run of Lexyscope");
    assertThat(out().resolve("thesis.txt")).exists();
  }

  @Test
  void what_a_killed_run_was_writing_is_cleared_away_and_no_more() throws IOException {
    open(IfNotEmpty.REFUSE);
    Files.writeString(out().resolve(".nuclei.tif.part"), "half");
    Files.writeString(out().resolve("mine.part"), "mine");
    open(IfNotEmpty.RESUME).done();
    assertThat(out().resolve(".nuclei.tif.part")).doesNotExist();
    assertThat(out().resolve("mine.part")).exists();
  }

  @Test
  void a_run_that_cannot_write_down_its_failure_adds_that_to_the_cause() throws IOException {
    RunFolder run = open(IfNotEmpty.REFUSE);
    Files.delete(out().resolve("run.json"));
    Files.createDirectories(out().resolve("run.json/in the way"));
    IOException cause = new IOException("frame 3 is missing");
    run.failed(cause);
    assertThat(cause.getSuppressed()).singleElement().asString().contains("run.json");
  }

  @Test
  void a_file_in_place_of_the_folder_is_an_error() throws IOException {
    Files.writeString(out(), "a file");
    assertThatThrownBy(() -> open(IfNotEmpty.REFUSE)).hasMessageContaining("is a file");
  }

  @Test
  void scratch_is_gone_when_the_run_is_done_and_stays_when_it_is_not() throws IOException {
    RunFolder run = open(IfNotEmpty.REFUSE);
    Files.writeString(run.scratch().resolve("labels"), "x");
    run.close();
    assertThat(out().resolve(".scratch/labels")).exists();
    open(IfNotEmpty.RESUME).done();
    assertThat(out().resolve(".scratch")).doesNotExist();
  }

  @Test
  void a_run_with_other_settings_is_not_resumed() throws IOException {
    open(IfNotEmpty.REFUSE).close();
    assertThatThrownBy(
            () -> RunFolder.open(out(), IfNotEmpty.RESUME, "analyze", Map.of("channel", 2)))
        .hasMessageContaining("other settings")
        .hasMessageContaining("{\"channel\":1}")
        .hasMessageContaining("{\"channel\":2}");
  }

  @Test
  void a_writer_that_fails_leaves_the_old_file_and_no_part() throws IOException {
    Path file = temp.resolve("rates.csv");
    AtomicFile.writeString(file, "old");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write(1);
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("rates.csv")
        .hasMessageContaining("No space left on device");
    assertThat(file).hasContent("old");
    try (var files = Files.list(temp)) {
      assertThat(files).containsExactly(file);
    }
  }

  private Path out() {
    return temp.resolve("out");
  }

  private RunFolder open(IfNotEmpty ifNotEmpty) throws IOException {
    return RunFolder.open(out(), ifNotEmpty, "analyze", SETTINGS);
  }
}
