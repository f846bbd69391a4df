package org.lexyscope.train;

import org.lexyscope.torch.MemoryLayout;

/**
 * How the computing is done; it changes speed, and results only by rounding.
 *
 * @param device {@code auto}, {@code cpu} or {@code cuda}
 * @param threads of an operator on the CPU, at least 1
 * @param bfloat16 whether convolutions run in bfloat16 in training
 * @param layout of images and weights in memory
 */
public record EngineSettings(String device, int threads, boolean bfloat16, MemoryLayout layout) {
  public EngineSettings {
    if (threads < 1) {
      throw new IllegalArgumentException(
          "Operators need at least 1 thread, found " + threads + ".");
    }
  }
}
