package org.lexyscope.atlas;

import java.io.IOException;

/** The server asks for a longer pause than a run waits out. */
final class ServerBusyException extends IOException {
  private static final long serialVersionUID = 1;

  ServerBusyException(String host, long pauseMs) {
    super(
        "[%s] asks to come back in %d s. Run the same command again then; it goes on where it was."
            .formatted(host, Math.ceilDiv(pauseMs, 1000L)));
  }
}
