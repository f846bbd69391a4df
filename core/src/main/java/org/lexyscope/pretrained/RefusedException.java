package org.lexyscope.pretrained;

import java.io.IOException;

/** A download that another attempt will not help. */
final class RefusedException extends IOException {
  private static final long serialVersionUID = 1;

  RefusedException(String message) {
    super(message);
  }
}
