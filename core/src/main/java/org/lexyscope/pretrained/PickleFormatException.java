package org.lexyscope.pretrained;

import java.io.IOException;

/** A pickle holds what a file of weights does not need, or is broken; the message says what. */
final class PickleFormatException extends IOException {
  private static final long serialVersionUID = 1;

  PickleFormatException(String message) {
    super(message);
  }
}
