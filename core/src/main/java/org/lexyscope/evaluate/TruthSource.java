package org.lexyscope.evaluate;

import java.io.IOException;

/**
 * A video with truth that is opened when its turn comes.
 *
 * @param name of the video, unique, fit for a folder's name
 */
public record TruthSource(String name, Opener opener) {
  /** Opens or simulates the video. */
  @FunctionalInterface
  public interface Opener {
    TruthVideo open() throws IOException;
  }
}
