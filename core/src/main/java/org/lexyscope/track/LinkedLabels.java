package org.lexyscope.track;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lexyscope.image.LabelImage;
import org.lexyscope.video.LabelVideo;
import org.lexyscope.video.PixelMaps;

/**
 * A label video whose labels are track ids: the second pass over the segmenter's labels. Nuclei
 * that belong to no track are left out.
 */
public final class LinkedLabels implements LabelVideo {
  /** By a frame that shows a nucleus the segmenter is at least this sure of it. */
  private static final float SHOWN = 0.5f;

  private final LabelVideo detected;
  private final List<Map<Integer, Integer>> trackOfLabel = new ArrayList<>();
  private final List<List<Carried>> carried = new ArrayList<>();

  private LinkedLabels(LabelVideo detected, List<Track> tracks) {
    this.detected = detected;
    for (int frame = 0; frame < detected.frameCount(); frame++) {
      trackOfLabel.add(new HashMap<>());
      carried.add(new ArrayList<>());
    }
    for (Track track : tracks) {
      track.detections().forEach(d -> trackOfLabel.get(d.frame()).put(d.label(), track.id()));
    }
  }

  /**
   * Nuclei where they were found.
   *
   * @param detected labels of each frame, closed with this
   * @param tracks of its detections
   */
  public static LinkedLabels asFound(LabelVideo detected, List<Track> tracks) {
    return new LinkedLabels(detected, tracks);
  }

  /** The same, and where a track has a gap its nucleus of a frame near by, moved there. */
  public static LinkedLabels filled(LabelVideo detected, List<Track> tracks) {
    LinkedLabels linked = new LinkedLabels(detected, tracks);
    tracks.forEach(linked::fillGaps);
    return linked;
  }

  private void fillGaps(Track track) {
    Detection before = track.detections().getFirst();
    for (Detection detection : track.detections()) {
      for (int frame = before.frame() + 1; frame < detection.frame(); frame++) {
        carried.get(frame).add(Carried.between(track.id(), before, detection, frame));
      }
      before = detection;
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
    for (Carried nucleus : carried.get(frame)) {
      paint(nucleus, linked);
    }
    return new LabelImage(image.width(), image.height(), linked);
  }

  /** As far as no other nucleus lies there. */
  private void paint(Carried nucleus, int[] linked) throws IOException {
    LabelImage from = detected.labels(nucleus.from().frame());
    for (int y = 0; y < height(); y++) {
      int toY = y + nucleus.dyPx();
      for (int x = 0; x < width(); x++) {
        int toX = x + nucleus.dxPx();
        boolean inside = toX >= 0 && toX < width() && toY >= 0 && toY < height();
        if (inside && from.at(x, y) == nucleus.from().label() && linked[toY * width() + toX] == 0) {
          linked[toY * width() + toX] = nucleus.track();
        }
      }
    }
  }

  /**
   * The tracks whose nucleus this frame does not show: it was carried there from other frames, here
   * or by the segmenter.
   */
  public Set<Integer> carried(int frame) throws IOException {
    Set<Integer> tracks =
        carried.get(frame).stream().map(Carried::track).collect(Collectors.toSet());
    float[] byItself = detected.confidenceByItself(frame);
    trackOfLabel
        .get(frame)
        .forEach(
            (label, track) -> {
              if (label <= byItself.length && byItself[label - 1] < SHOWN) {
                tracks.add(track);
              }
            });
    return tracks;
  }

  /** By track id, NaN for the tracks that are not in this frame. */
  public Map<Integer, Double> confidenceOfTrack(int frame) throws IOException {
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

  @Override
  public Optional<PixelMaps> maps(int frame) throws IOException {
    return detected.maps(frame);
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
