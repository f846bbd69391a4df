package org.lexyscope.video;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.lexyscope.image.LabelImage;

/** One label image a frame, read when asked for. */
public interface LabelVideo extends Closeable {
  int width();

  int height();

  int frameCount();

  /**
   * The labels of one frame.
   *
   * @param frame index from 0
   */
  LabelImage labels(int frame) throws IOException;

  /**
   * How sure the method was of each object, 0..1, at index {@code label - 1}; empty when the method
   * gives none.
   *
   * @param frame index from 0
   */
  float[] confidence(int frame) throws IOException;

  /**
   * How sure the method would be of each object by its frame alone, where it looks at others, too;
   * else the same as {@link #confidence}.
   *
   * @param frame index from 0
   */
  default float[] confidenceByItself(int frame) throws IOException {
    return confidence(frame);
  }

  /**
   * What the method says of every pixel of a frame; empty when it gives no probabilities.
   *
   * @param frame index from 0
   */
  default Optional<PixelMaps> maps(int frame) throws IOException {
    return Optional.empty();
  }
}
