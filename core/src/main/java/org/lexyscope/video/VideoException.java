package org.lexyscope.video;

import java.io.IOException;

/**
 * A video, label video or region file that cannot be read or written as asked.
 *
 * <p>The message stands on its own: {@code [file] what was found; what was expected. What to do.}
 * Frames are counted from 0.
 */
public class VideoException extends IOException {
  public VideoException(String message) {
    super(message);
  }

  public VideoException(String message, Throwable cause) {
    super(message, cause);
  }
}
