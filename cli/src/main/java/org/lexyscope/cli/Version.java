package org.lexyscope.cli;

import org.lexyscope.run.Build;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"Lexyscope " + Build.current() + ", Java " + Runtime.version()};
  }
}
