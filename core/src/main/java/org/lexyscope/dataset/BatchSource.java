package org.lexyscope.dataset;

import java.io.IOException;

/**
 * Batches by number: the same index always gives the same batch, on every machine and in any order.
 *
 * <p>That is what makes a training that was stopped and resumed equal to one that never stopped:
 * nothing of the source needs saving. An implementation derives its randomness from its seed and
 * the index.
 */
public interface BatchSource {
  /**
   * Prepares one batch. Called from one thread at a time, though not always the same one; all
   * batches of a source have the same sizes.
   *
   * @param index from 0; training asks for 0, 1, 2, ... without end, validation for the first few
   * @throws IOException if a sample cannot be read; the message names its file
   */
  Batch batch(long index) throws IOException;
}
