package org.lexyscope.dataset;

import java.io.IOException;
import java.util.SplittableRandom;

/** A collection of samples to draw from. */
public interface SampleSource {
  /**
   * One sample, chosen by the random numbers alone: equal numbers give the equal sample.
   *
   * @throws IOException if a file cannot be read; the message names it
   */
  Sample draw(SplittableRandom random) throws IOException;
}
