package org.lexyscope.star;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lexyscope.image.LabelImage;

/**
 * Nuclei of {@link StarMaps}: polygons that do not overlap much, the most probable first.
 *
 * <p>Greedy non-maximum suppression: the most probable polygon stays, those that overlap it too
 * much go, and so on with what is left. How much two overlap is what they share over the smaller of
 * them, as in StarDist's program, so that a small polygon within a large one goes.
 */
public final class StarObjects {
  private final List<StarPolygon> polygons;
  private final float[] probabilities;

  private StarObjects(List<StarPolygon> polygons, float[] probabilities) {
    this.polygons = polygons;
    this.probabilities = probabilities;
  }

  /** Proposes polygons and suppresses those that repeat others. */
  public static StarObjects of(StarMaps maps, StarThresholds thresholds) {
    Rays rays = new Rays(maps.rayCount());
    float[] probability = maps.probability();
    PolygonIndex kept = new PolygonIndex(thresholds.largestOverlap());
    List<Float> probabilities = new ArrayList<>();
    for (int index : mostProbableFirst(probability, thresholds.leastProbability())) {
      if (kept.addUnlessCovered(StarPolygon.of(maps, index, rays))) {
        probabilities.add(probability[index]);
      }
    }
    float[] values = new float[probabilities.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = probabilities.get(i);
    }
    return new StarObjects(kept.polygons(), values);
  }

  /** Of equal ones the first comes first. */
  private static int[] mostProbableFirst(float[] probability, double least) {
    long[] keys = new long[probability.length];
    int count = 0;
    for (int i = 0; i < probability.length; i++) {
      if (probability[i] > least) {
        keys[count++] = ((long) -Float.floatToIntBits(probability[i]) << Integer.SIZE) | i;
      }
    }
    Arrays.sort(keys, 0, count);
    return Arrays.stream(keys, 0, count).mapToInt(key -> (int) key).toArray();
  }

  /**
   * Those above a higher probability. They are what suppression with that threshold would have
   * left, since a polygon is only ever suppressed by a more probable one.
   */
  public StarObjects above(double leastProbability) {
    int count = 0;
    while (count < probabilities.length && probabilities[count] > leastProbability) {
      count++;
    }
    return new StarObjects(polygons.subList(0, count), Arrays.copyOf(probabilities, count));
  }

  public int count() {
    return polygons.size();
  }

  /**
   * Nuclei drawn into a label image, labels 1..n in order of probability; where two overlap, the
   * more probable one has the pixel.
   */
  public Drawn draw(int width, int height) {
    int[] labels = new int[Math.multiplyExact(width, height)];
    float[] drawn = new float[probabilities.length];
    int count = 0;
    for (int i = 0; i < drawn.length; i++) {
      if (polygons.get(i).draw(count + 1, labels, width, height)) {
        drawn[count++] = probabilities[i];
      }
    }
    return new Drawn(new LabelImage(width, height, labels), Arrays.copyOf(drawn, count));
  }

  /**
   * A label image and how probable each of its nuclei is.
   *
   * @param probabilities at index {@code label - 1}
   */
  @SuppressWarnings("ArrayRecordComponent") // A carrier of numbers; never compared.
  public record Drawn(LabelImage labels, float[] probabilities) {}
}
