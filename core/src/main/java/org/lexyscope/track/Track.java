package org.lexyscope.track;

import java.util.List;

/**
 * One nucleus over time.
 *
 * @param id from 1, the label of this nucleus in linked label images
 * @param detections in rising frames, at most one a frame; gaps are frames in which it was not
 *     found
 */
public record Track(int id, List<Detection> detections) {
  public Track {
    detections = List.copyOf(detections);
    if (detections.isEmpty()) {
      throw new IllegalArgumentException("Track " + id + " has no detection.");
    }
  }

  public int firstFrame() {
    return detections.getFirst().frame();
  }

  public int lastFrame() {
    return detections.getLast().frame();
  }
}
