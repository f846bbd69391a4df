package org.lexyscope.atlas;

import java.io.IOException;
import java.nio.file.Path;

/** What came over the network cannot be written here: no reason to ask for it again. */
final class UnwritableException extends IOException {
  private static final long serialVersionUID = 1;

  UnwritableException(Path file, IOException cause) {
    super("[%s] cannot be written: %s".formatted(file, cause.getMessage()), cause);
  }
}
