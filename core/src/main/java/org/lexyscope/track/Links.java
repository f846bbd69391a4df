package org.lexyscope.track;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cheapest links between open tracks and the detections of one frame.
 *
 * <p>Only pairs within reach compete, found through a grid of cells as wide as the longest reach.
 * Tracks and detections that compete with each other form small groups, and each group is a small
 * assignment problem: the sum of the groups' optima is the frame's optimum.
 */
final class Links {
  /** Both indices count from 0: into the open tracks and into the frame's detections. */
  record Link(int track, int detection) {}

  private record Pair(int track, int detection, double cost) {}

  private Links() {}

  static List<Link> cheapest(
      List<List<Detection>> open, List<Detection> detections, TrackSettings settings) {
    List<List<Pair>> pairsOfTrack = pairsWithinReach(open, detections, settings);
    List<List<Pair>> pairsOfDetection = new ArrayList<>();
    detections.forEach(detection -> pairsOfDetection.add(new ArrayList<>()));
    pairsOfTrack.forEach(pairs -> pairs.forEach(p -> pairsOfDetection.get(p.detection()).add(p)));

    List<Link> links = new ArrayList<>();
    boolean[] seen = new boolean[open.size()];
    for (int track = 0; track < open.size(); track++) {
      if (!seen[track] && !pairsOfTrack.get(track).isEmpty()) {
        links.addAll(assign(group(track, pairsOfTrack, pairsOfDetection, seen), settings));
      }
    }
    return links;
  }

  private static List<List<Pair>> pairsWithinReach(
      List<List<Detection>> open, List<Detection> detections, TrackSettings settings) {
    double cellPx = 1;
    for (List<Detection> track : open) {
      cellPx = Math.max(cellPx, reachPx(track.getLast(), settings, settings.maxGapFrames()));
    }
    Map<Long, List<Integer>> grid = new HashMap<>();
    for (int index = 0; index < detections.size(); index++) {
      Detection detection = detections.get(index);
      long key = cell(detection.xPx() / cellPx, detection.yPx() / cellPx);
      grid.computeIfAbsent(key, unused -> new ArrayList<>()).add(index);
    }
    List<List<Pair>> pairs = new ArrayList<>();
    for (int track = 0; track < open.size(); track++) {
      pairs.add(pairsOf(track, open.get(track).getLast(), detections, grid, cellPx, settings));
    }
    return pairs;
  }

  private static List<Pair> pairsOf(
      int track,
      Detection last,
      List<Detection> detections,
      Map<Long, List<Integer>> grid,
      double cellPx,
      TrackSettings settings) {
    List<Pair> pairs = new ArrayList<>();
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        long key = cell(last.xPx() / cellPx + dx, last.yPx() / cellPx + dy);
        for (int index : grid.getOrDefault(key, List.of())) {
          Detection next = detections.get(index);
          double distancePx = Math.hypot(next.xPx() - last.xPx(), next.yPx() - last.yPx());
          int missed = next.frame() - last.frame() - 1;
          if (distancePx <= reachPx(last, settings, missed)) {
            double growth = Math.abs(Math.log((double) next.areaPx() / last.areaPx()));
            double cost = distancePx / last.diameterPx() + settings.areaWeight() * growth;
            pairs.add(new Pair(track, index, cost));
          }
        }
      }
    }
    return pairs;
  }

  private static double reachPx(Detection last, TrackSettings settings, int missedFrames) {
    double diameters = settings.maxMoveDiameters() + missedFrames * settings.gapReachDiameters();
    return diameters * last.diameterPx();
  }

  private static long cell(double column, double row) {
    return ((long) Math.floor(row) << 32) ^ ((long) Math.floor(column) & 0xffffffffL);
  }

  /** Everything that competes, directly or through others, with one track. */
  private static List<Pair> group(
      int start, List<List<Pair>> pairsOfTrack, List<List<Pair>> pairsOfDetection, boolean[] seen) {
    List<Pair> group = new ArrayList<>();
    Deque<Integer> waiting = new ArrayDeque<>(List.of(start));
    seen[start] = true;
    while (!waiting.isEmpty()) {
      for (Pair pair : pairsOfTrack.get(waiting.remove())) {
        group.add(pair);
        for (Pair rival : pairsOfDetection.get(pair.detection())) {
          if (!seen[rival.track()]) {
            seen[rival.track()] = true;
            waiting.add(rival.track());
          }
        }
      }
    }
    return group;
  }

  /**
   * Each track has a private column "stays without a link", so leaving a track open is a choice.
   */
  private static List<Link> assign(List<Pair> group, TrackSettings settings) {
    int[] tracks = group.stream().mapToInt(Pair::track).distinct().sorted().toArray();
    int[] detections = group.stream().mapToInt(Pair::detection).distinct().sorted().toArray();
    double noLink = 2 * settings.maxMoveDiameters();
    double forbidden = 1e6;
    double[][] cost = new double[tracks.length][detections.length + tracks.length];
    for (int row = 0; row < tracks.length; row++) {
      Arrays.fill(cost[row], forbidden);
      cost[row][detections.length + row] = noLink;
    }
    for (Pair pair : group) {
      int row = Arrays.binarySearch(tracks, pair.track());
      cost[row][Arrays.binarySearch(detections, pair.detection())] = pair.cost();
    }
    int[] columnOf = Assignment.minimise(cost);
    List<Link> links = new ArrayList<>();
    for (int row = 0; row < tracks.length; row++) {
      if (columnOf[row] < detections.length) {
        links.add(new Link(tracks[row], detections[columnOf[row]]));
      }
    }
    return links;
  }
}
