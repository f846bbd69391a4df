package org.lexyscope.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder.IfNotEmpty;
import org.lexyscope.video.ReadOptions;

/** An analysis in a process of its own, which may be killed, or live with small files only. */
final class AnalysisProcess {
  private static final int KILLED = 137;

  private AnalysisProcess() {}

  /** Analyses {@code args[0]} into {@code args[1]}; is gone at once after a unit of a stage. */
  public static void main(String[] args) throws IOException {
    Progress progress =
        (stage, done, total) -> {
          if (stage.equals(args[2]) && done == Long.parseLong(args[3])) {
            Runtime.getRuntime().halt(KILLED);
          }
        };
    job(progress).run(inputs(Path.of(args[0])), Path.of(args[1]), IfNotEmpty.REFUSE);
  }

  static AnalysisJob job(Progress progress) {
    return new AnalysisJob(
        AnalysisConfig.withModel("otsu"), ReadOptions.NONE, Optional.empty(), progress);
  }

  static List<AnalysisInput> inputs(Path... videos) throws IOException {
    return AnalysisInput.of(List.of(videos), Optional.empty());
  }

  /** Runs until it is killed, as if by the operating system: nothing is tidied up. */
  static int killedAt(Path video, Path out, String stage, int done) throws Exception {
    return run(command(video, out, stage, done));
  }

  /** Runs where no file may grow beyond so many kilobytes, as on a disk that is full. */
  static int withFilesUpTo(int kilobytes, Path video, Path out) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", "-c"));
    command.add("ulimit -f " + kilobytes + "; exec \"$@\"");
    command.add("bash");
    command.addAll(command(video, out, "none", 0));
    return run(command);
  }

  private static List<String> command(Path video, Path out, String stage, int done) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:-UsePerfData",
        "-Djava.awt.headless=true",
        "-cp",
        System.getProperty("java.class.path"),
        AnalysisProcess.class.getName(),
        video.toString(),
        out.toString(),
        stage,
        String.valueOf(done));
  }

  private static int run(List<String> command) throws Exception {
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
