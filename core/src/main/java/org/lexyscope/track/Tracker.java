package org.lexyscope.track;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Links detections to tracks, frame by frame, each time by the globally cheapest assignment of open
 * tracks to detections (the linear assignment problem of K. Jaqaman et al., Nature Methods 5,
 * 695-702, 2008). A track stays open through frames in which its nucleus was not found, so gaps are
 * closed in the same assignment that links neighbours.
 *
 * <p>Cost: distance in nucleus diameters plus {@code areaWeight} times |ln(area ratio)|; ending a
 * track and starting one both cost the largest move allowed.
 */
public final class Tracker {
  private final TrackSettings settings;

  public Tracker(TrackSettings settings) {
    this.settings = settings;
  }

  /**
   * Links the detections of a whole video.
   *
   * @param perFrame the detections of each frame
   * @return tracks numbered from 1 in order of first frame, then label
   */
  public List<Track> link(List<List<Detection>> perFrame) {
    List<List<Detection>> closed = new ArrayList<>();
    List<List<Detection>> open = new ArrayList<>();
    for (int frame = 0; frame < perFrame.size(); frame++) {
      for (int index = open.size() - 1; index >= 0; index--) {
        if (frame - open.get(index).getLast().frame() > settings.maxGapFrames() + 1) {
          closed.add(open.remove(index));
        }
      }
      extend(open, perFrame.get(frame));
    }
    closed.addAll(open);
    return numbered(closed, perFrame.size());
  }

  private void extend(List<List<Detection>> open, List<Detection> detections) {
    int[] trackOf = new int[detections.size()];
    Arrays.fill(trackOf, -1);
    for (Links.Link link : Links.cheapest(open, detections, settings)) {
      trackOf[link.detection()] = link.track();
    }
    for (int index = 0; index < detections.size(); index++) {
      if (trackOf[index] >= 0) {
        open.get(trackOf[index]).add(detections.get(index));
      } else {
        open.add(new ArrayList<>(List.of(detections.get(index))));
      }
    }
  }

  private List<Track> numbered(List<List<Detection>> chains, int frameCount) {
    int needed = Math.min(settings.minLength(), frameCount);
    chains.removeIf(chain -> chain.size() < needed);
    chains.sort(
        Comparator.comparingInt((List<Detection> chain) -> chain.getFirst().frame())
            .thenComparingInt(chain -> chain.getFirst().label()));
    List<Track> tracks = new ArrayList<>();
    for (List<Detection> chain : chains) {
      tracks.add(new Track(tracks.size() + 1, chain));
    }
    return tracks;
  }
}
