package org.lexyscope.kinetics;

import java.util.Locale;

/**
 * A stretch of frames in which the light does not change.
 *
 * @param name {@code light} or {@code dark}, numbered when there are several; {@code phase_1} and
 *     so on when found in the trace
 * @param from what tells of the phase
 * @param firstFrame index from 0
 * @param endFrame index after the last frame
 */
public record Phase(String name, Source from, int firstFrame, int endFrame) {
  /** What tells of a phase. */
  public enum Source {
    LIGHT,
    TRACE;

    /** The word used in tables. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Phase {
    if (firstFrame < 0 || endFrame <= firstFrame) {
      throw new IllegalArgumentException(
          "Phase %s must hold a frame, found frames %d to %d."
              .formatted(name, firstFrame, endFrame));
    }
  }

  public int frameCount() {
    return endFrame - firstFrame;
  }
}
