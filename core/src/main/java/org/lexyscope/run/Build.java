package org.lexyscope.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which Lexyscope this is.
 *
 * @param version of the release
 * @param commit the full Git commit it was built from, or {@code unknown} outside a checkout
 * @param dirty whether the sources differed from that commit
 */
public record Build(String version, String commit, boolean dirty) {
  /** The build that is running, from {@code git.properties} written by Maven. */
  public static Build current() {
    Properties git = new Properties();
    try (InputStream in = Build.class.getResourceAsStream("git.properties")) {
      if (in != null) {
        git.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Build(
        git.getProperty("git.build.version", "unknown"),
        git.getProperty("git.commit.id.full", "unknown"),
        Boolean.parseBoolean(git.getProperty("git.dirty", "false")));
  }

  /** For people: {@code 0.1.0 (7ebdc3a101)}. */
  @Override
  public String toString() {
    String shortCommit = commit.substring(0, Math.min(10, commit.length()));
    return "%s (%s%s)".formatted(version, shortCommit, dirty ? ", modified" : "");
  }
}
