package org.lexyscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexyscope.analysis.VideoOutcome.Analysed;
import org.lexyscope.analysis.VideoOutcome.Failed;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.run.RunFolder.IfNotEmpty;

/** Analyses that cannot write, or are killed: what is left, and how it goes on. */
class StoppedAnalysisTest {
  private static final Path FULL = Path.of("/dev/full");
  private static final List<String> RESULTS =
      List.of("traces.csv", "rates.csv", "nuclei.tif", "cells.tif", "figure.png", "overlay.gif");

  @TempDir Path temp;
  private Path video = Path.of("");

  @BeforeEach
  void writeVideo() throws IOException {
    video = TwoDiscs.write(temp.resolve("discs.tif"), 12);
  }

  @ParameterizedTest
  @CsvSource({"segment,5", "measure,4"})
  void a_killed_run_stays_running_and_goes_on_to_the_same_result(String stage, int done)
      throws Exception {
    assertThat(AnalysisProcess.killedAt(video, out(), stage, done)).isEqualTo(137);
    assertThat(RunFolder.stateOf(out())).isEqualTo("running");
    assertThat(run(Progress.NONE, out(), IfNotEmpty.RESUME)).isInstanceOf(Analysed.class);
    assertThat(RunFolder.stateOf(out())).isEqualTo("done");
    Path whole = temp.resolve("whole");
    run(Progress.NONE, whole, IfNotEmpty.REFUSE);
    for (String name : RESULTS) {
      assertThat(out().resolve(name)).hasSameBinaryContentAs(whole.resolve(name));
    }
    assertThat(names(out())).isEqualTo(names(whole));
  }

  /** The file being written leads to a disk that is always full: the errors are the real ones. */
  @ParameterizedTest
  @ValueSource(strings = {"rates.csv", "overlay.gif", "figure.png"})
  void a_full_disk_fails_the_run_and_leaves_nothing_half_written(String name) throws IOException {
    assumeTrue(Files.exists(FULL), "there is no /dev/full");
    Progress filling =
        (stage, done, total) -> {
          if (stage.equals("measure") && done == 1) {
            symbolicLink(out().resolve("." + name + ".part"));
          }
        };
    assertThat(((Failed) run(filling, out(), IfNotEmpty.REFUSE)).cause())
        .hasMessageContaining(name + "] could not be written: No space left on device")
        .hasMessageContaining("Free some space");
    requireFailed("No space left on device");
    assertThat(names(out())).doesNotContain(name).noneMatch(left -> left.endsWith(".part"));
  }

  /** The smaller limit stops the segmentation, the larger one the page. */
  @ParameterizedTest
  @ValueSource(ints = {8, 64})
  @DisabledOnOs(OS.WINDOWS)
  void files_that_may_not_grow_fail_the_run_and_it_goes_on_where_it_was(int kilobytes)
      throws Exception {
    AnalysisProcess.withFilesUpTo(kilobytes, video, out());
    requireFailed("File too large");
    assertThat(names(out())).noneMatch(left -> left.endsWith(".part"));
    assertThat(names(out())).doesNotContain("report.html");
    assertThat(run(Progress.NONE, out(), IfNotEmpty.RESUME)).isInstanceOf(Analysed.class);
  }

  @Test
  void a_defect_fails_the_run_and_is_not_hidden() throws IOException {
    Progress broken =
        (stage, done, total) -> {
          throw new IllegalStateException("a defect");
        };
    assertThatThrownBy(() -> run(broken, out(), IfNotEmpty.REFUSE)).hasMessage("a defect");
    requireFailed("a defect");
  }

  @Test
  void an_output_folder_under_a_file_is_refused() throws IOException {
    Path under = Files.writeString(temp.resolve("notes.txt"), "mine").resolve("out");
    assertThat(((Failed) run(Progress.NONE, under, IfNotEmpty.REFUSE)).cause())
        .hasMessageStartingWith("[" + under + "] cannot be written to (")
        .hasMessageEndingWith("). Choose another output folder or change its permissions.");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_read_only_output_folder_is_refused() throws IOException {
    Files.createDirectory(out());
    Files.setPosixFilePermissions(out(), PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(out()), "this user may write everywhere");
    assertThat(((Failed) run(Progress.NONE, out(), IfNotEmpty.REFUSE)).cause())
        .hasMessageContaining("cannot be written to (it is read-only)");
    assertThat(((Failed) run(Progress.NONE, out().resolve("in"), IfNotEmpty.REFUSE)).cause())
        .hasMessageContaining("cannot be written to (AccessDenied");
  }

  @Test
  void an_output_folder_with_other_files_is_refused() throws IOException {
    Files.createDirectory(out());
    Files.writeString(out().resolve("traces.csv"), "mine");
    for (IfNotEmpty choice : IfNotEmpty.values()) {
      assertThat(((Failed) run(Progress.NONE, out(), choice)).cause())
          .hasMessageContaining("is not empty");
    }
    assertThat(out().resolve("traces.csv")).hasContent("mine");
  }

  private void requireFailed(String reason) throws IOException {
    assertThat(RunFolder.stateOf(out())).isEqualTo("failed");
    assertThat(RunFolder.read(out()).path("error").asText()).contains(reason);
  }

  private VideoOutcome run(Progress progress, Path folder, IfNotEmpty choice) throws IOException {
    return AnalysisProcess.job(progress)
        .run(AnalysisProcess.inputs(video), folder, choice)
        .getFirst();
  }

  private static void symbolicLink(Path link) {
    try {
      Files.createSymbolicLink(link, FULL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Path out() {
    return temp.resolve("out");
  }
}
