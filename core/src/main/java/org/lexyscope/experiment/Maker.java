package org.lexyscope.experiment;

import java.io.IOException;
import org.lexyscope.segment.VideoSegmenter;

/**
 * A way to make masks that is opened when its turn comes.
 *
 * @param name what tables call it, fit for a folder's name
 */
public record Maker(String name, Opener opener) {
  /** Loads what the maker needs; the caller closes it. */
  @FunctionalInterface
  public interface Opener {
    VideoSegmenter open() throws IOException;
  }
}
