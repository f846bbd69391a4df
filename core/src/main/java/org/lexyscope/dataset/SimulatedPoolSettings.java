package org.lexyscope.dataset;

import org.lexyscope.simulate.SeedSpace;

/**
 * Which simulated frames are rendered ahead of a training.
 *
 * @param videos how many videos
 * @param framesPerVideo evenly spaced frames kept of each
 * @param firstVideo number of the first video in the space of training seeds
 * @param fieldPx edge of the square field
 */
public record SimulatedPoolSettings(int videos, int framesPerVideo, long firstVideo, int fieldPx) {
  public static final SimulatedPoolSettings DEFAULT = new SimulatedPoolSettings(1000, 4, 0, 256);

  public SimulatedPoolSettings {
    if (videos < 1 || framesPerVideo < 1 || firstVideo < 0 || fieldPx < 64) {
      throw new IllegalArgumentException(
          "A pool needs at least 1 video, 1 frame of each, a first video from 0 and a field of 64 px, found %d, %d, %d and %d px."
              .formatted(videos, framesPerVideo, firstVideo, fieldPx));
    }
  }

  /** Whether a frame of a video of so many is one of the evenly spaced ones. */
  boolean keeps(int frame, int frameCount) {
    int kept = Math.min(framesPerVideo, frameCount);
    for (int i = 0; i < kept; i++) {
      int at = kept == 1 ? 0 : i * (frameCount - 1) / (kept - 1);
      if (at == frame) {
        return true;
      }
    }
    return false;
  }

  long seed(SeedSpace space, int video) {
    return space.seed(firstVideo + video);
  }
}
