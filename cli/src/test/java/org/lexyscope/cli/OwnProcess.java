package org.lexyscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A command line in a process of its own, which a test can kill. */
final class OwnProcess {
  private OwnProcess() {}

  /**
   * Starts it.
   *
   * @param log takes what it prints
   */
  static Process start(List<String> arguments, Path log) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command =
        Stream.concat(
                Stream.of(
                    java.toString(),
                    "-cp",
                    Objects.requireNonNull(System.getProperty("java.class.path")),
                    Main.class.getName()),
                arguments.stream())
            .toList();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }
}
