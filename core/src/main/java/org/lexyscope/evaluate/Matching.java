package org.lexyscope.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lexyscope.image.LabelImage;
import org.lexyscope.track.Assignment;

/**
 * Which predicted object stands for which true one: the one-to-one matching of the largest summed
 * intersection over union, of which only pairs of at least 0.5 count (J. Caicedo et al., Nature
 * Methods 16, 1247-1253, 2019).
 *
 * <p>Objects that compete form small groups, and each group is an assignment problem of its own;
 * pairs that share no pixel add nothing to the sum.
 */
public final class Matching {
  /** A matched pair counts from here on. */
  public static final double MIN_IOU = 0.5;

  /**
   * A predicted object and the true one it stands for.
   *
   * @param iou intersection over union, at least {@link #MIN_IOU}
   */
  public record Match(int predictedLabel, int trueLabel, double iou, double dice) {}

  private final Overlaps overlaps;
  private final List<Match> matches;

  private Matching(Overlaps overlaps, List<Match> matches) {
    this.overlaps = overlaps;
    this.matches = List.copyOf(matches);
  }

  /**
   * Matches the objects of one image.
   *
   * @throws IllegalArgumentException if the images differ in size
   */
  public static Matching of(LabelImage predicted, LabelImage truth) {
    Overlaps overlaps = Overlaps.of(predicted, truth);
    List<Match> matches = new ArrayList<>();
    for (List<Overlaps.Pair> group : groups(overlaps)) {
      for (Overlaps.Pair pair : best(overlaps, group)) {
        if (overlaps.iou(pair) >= MIN_IOU) {
          matches.add(
              new Match(
                  overlaps.predictedLabel(pair.predicted()),
                  overlaps.trueLabel(pair.truth()),
                  overlaps.iou(pair),
                  overlaps.dice(pair)));
        }
      }
    }
    return new Matching(overlaps, matches);
  }

  /** Pairs of at least {@link #MIN_IOU}. */
  public List<Match> matches() {
    return matches;
  }

  public int predictedCount() {
    return overlaps.predictedCount();
  }

  public int trueCount() {
    return overlaps.trueCount();
  }

  /** The scores of this image. */
  public LabelScore score() {
    return new LabelScore(
        predictedCount(),
        trueCount(),
        matches.size(),
        matches.stream().mapToDouble(Match::dice).average().orElse(0),
        overlaps.foregroundDice());
  }

  /** Pairs that compete with each other, directly or through others (union-find on the objects). */
  private static List<List<Overlaps.Pair>> groups(Overlaps overlaps) {
    int[] parent = new int[overlaps.predictedCount() + overlaps.trueCount()];
    Arrays.setAll(parent, node -> node);
    for (Overlaps.Pair pair : overlaps.pairs()) {
      parent[root(parent, pair.predicted())] =
          root(parent, overlaps.predictedCount() + pair.truth());
    }
    List<List<Overlaps.Pair>> groups = new ArrayList<>();
    int[] groupOf = new int[parent.length];
    for (Overlaps.Pair pair : overlaps.pairs()) {
      int root = root(parent, pair.predicted());
      if (groupOf[root] == 0) {
        groups.add(new ArrayList<>());
        groupOf[root] = groups.size();
      }
      groups.get(groupOf[root] - 1).add(pair);
    }
    return groups;
  }

  private static int root(int[] parent, int node) {
    int at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private static List<Overlaps.Pair> best(Overlaps overlaps, List<Overlaps.Pair> group) {
    int[] rows = group.stream().mapToInt(Overlaps.Pair::predicted).distinct().sorted().toArray();
    int[] columns = group.stream().mapToInt(Overlaps.Pair::truth).distinct().sorted().toArray();
    double[][] cost = new double[rows.length][columns.length];
    for (Overlaps.Pair pair : group) {
      cost[Arrays.binarySearch(rows, pair.predicted())][
              Arrays.binarySearch(columns, pair.truth())] =
          -overlaps.iou(pair);
    }
    int[] columnOf = Assignment.minimise(cost);
    return group.stream()
        .filter(
            pair ->
                columnOf[Arrays.binarySearch(rows, pair.predicted())]
                    == Arrays.binarySearch(columns, pair.truth()))
        .toList();
  }
}
