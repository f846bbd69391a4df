package org.lexyscope.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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
  private final Set<Integer> ignored;
  private final List<Match> partners;

  private Matching(Overlaps overlaps, Set<Integer> ignored, List<Match> partners) {
    this.overlaps = overlaps;
    this.ignored = ignored;
    this.partners = List.copyOf(partners);
  }

  /**
   * Matches the objects of one image.
   *
   * @throws IllegalArgumentException if the images differ in size
   */
  public static Matching of(LabelImage predicted, LabelImage truth) {
    return of(predicted, truth, Set.of());
  }

  /**
   * Matches the objects of one image, some of which do not count.
   *
   * @param ignored true labels that are neither found nor missed; a predicted object that stands
   *     for one of them, or shares most with one of them, is no false positive
   */
  public static Matching of(LabelImage predicted, LabelImage truth, Set<Integer> ignored) {
    Overlaps overlaps = Overlaps.of(predicted, truth);
    List<Match> partners = new ArrayList<>();
    for (List<Overlaps.Pair> group : groups(overlaps)) {
      for (Overlaps.Pair pair : best(overlaps, group)) {
        partners.add(
            new Match(
                overlaps.predictedLabel(pair.predicted()),
                overlaps.trueLabel(pair.truth()),
                overlaps.iou(pair),
                overlaps.dice(pair)));
      }
    }
    return new Matching(overlaps, Set.copyOf(ignored), partners);
  }

  /** All pairs of the best matching that share pixels and count, however little they share. */
  public List<Match> partners() {
    return partners.stream().filter(pair -> !ignored.contains(pair.trueLabel())).toList();
  }

  /** Pairs of at least {@link #MIN_IOU} that count. */
  public List<Match> matches() {
    return partners().stream().filter(pair -> pair.iou() >= MIN_IOU).toList();
  }

  /** True objects that count, in rising order. */
  public List<Integer> trueLabels() {
    return IntStream.range(0, overlaps.trueCount())
        .mapToObj(overlaps::trueLabel)
        .filter(label -> !ignored.contains(label))
        .toList();
  }

  /** Predicted objects without a match, in rising order. */
  public List<Integer> falsePositives() {
    Set<Integer> excused = new HashSet<>();
    matches().forEach(match -> excused.add(match.predictedLabel()));
    if (!ignored.isEmpty()) {
      excused.addAll(onIgnored());
    }
    return IntStream.range(0, overlaps.predictedCount())
        .mapToObj(overlaps::predictedLabel)
        .filter(label -> !excused.contains(label))
        .toList();
  }

  private Set<Integer> onIgnored() {
    Map<Integer, Overlaps.Pair> largest = new HashMap<>();
    for (Overlaps.Pair pair : overlaps.pairs()) {
      largest.merge(pair.predicted(), pair, (a, b) -> b.sharedPx() > a.sharedPx() ? b : a);
    }
    Set<Integer> found = new HashSet<>();
    largest.values().stream()
        .filter(pair -> ignored.contains(overlaps.trueLabel(pair.truth())))
        .forEach(pair -> found.add(overlaps.predictedLabel(pair.predicted())));
    partners.stream()
        .filter(pair -> pair.iou() >= MIN_IOU && ignored.contains(pair.trueLabel()))
        .forEach(pair -> found.add(pair.predictedLabel()));
    return found;
  }

  /** The scores of this image. */
  public LabelScore score() {
    List<Match> matches = matches();
    return new LabelScore(
        matches.size() + falsePositives().size(),
        trueLabels().size(),
        matches.size(),
        matches.stream().mapToDouble(Match::dice).average().orElse(0),
        overlaps.foregroundDice());
  }

  /** The objects of this image found at each threshold. */
  public IouScore iouScore() {
    List<Match> counted = partners();
    return new IouScore(
        matches().size() + falsePositives().size(),
        trueLabels().size(),
        IouScore.THRESHOLDS.stream()
            .map(least -> (int) counted.stream().filter(pair -> pair.iou() >= least).count())
            .toList());
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
