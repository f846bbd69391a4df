package org.lexyscope.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lexyscope.image.LabelImage;
import org.lexyscope.track.Detection;
import org.lexyscope.track.Track;
import org.lexyscope.video.LabelVideo;

/**
 * A label video whose labels are track ids: the second pass over the segmenter's labels. Nuclei
 * that belong to no track are left out.
 */
final class LinkedLabels implements LabelVideo {
  private final LabelVideo detected;
  private final List<Map<Integer, Integer>> trackOfLabel;

  LinkedLabels(LabelVideo detected, List<Track> tracks) {
    this.detected = detected;
    trackOfLabel = new ArrayList<>();
    for (int frame = 0; frame < detected.frameCount(); frame++) {
      trackOfLabel.add(new HashMap<>());
    }
    for (Track track : tracks) {
      for (Detection detection : track.detections()) {
        trackOfLabel.get(detection.frame()).put(detection.label(), track.id());
      }
    }
  }

  @Override
  public int width() {
    return detected.width();
  }

  @Override
  public int height() {
    return detected.height();
  }

  @Override
  public int frameCount() {
    return detected.frameCount();
  }

  @Override
  public LabelImage labels(int frame) throws IOException {
    LabelImage image = detected.labels(frame);
    int[] track = new int[image.maxLabel() + 1];
    trackOfLabel.get(frame).forEach((label, id) -> track[label] = id);
    int[] linked = new int[image.labels().length];
    for (int index = 0; index < linked.length; index++) {
      linked[index] = track[image.labels()[index]];
    }
    return new LabelImage(image.width(), image.height(), linked);
  }

  /** By track id, NaN for the tracks that are not in this frame. */
  Map<Integer, Double> confidenceOfTrack(int frame) throws IOException {
    float[] confidence = detected.confidence(frame);
    Map<Integer, Double> byTrack = new HashMap<>();
    trackOfLabel
        .get(frame)
        .forEach(
            (label, id) -> {
              if (label <= confidence.length) {
                byTrack.put(id, (double) confidence[label - 1]);
              }
            });
    return byTrack;
  }

  /** Track ids have no own array of confidences; see {@link #confidenceOfTrack}. */
  @Override
  public float[] confidence(int frame) {
    return new float[0];
  }

  @Override
  public void close() throws IOException {
    detected.close();
  }
}
