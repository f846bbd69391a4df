package org.lexyscope.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lexyscope.augment.AnnotatedImages.Annotated;
import org.lexyscope.evaluate.Matching;
import org.lexyscope.image.LabelImage;
import org.lexyscope.network.Network;
import org.lexyscope.network.Networks;
import org.lexyscope.network.StarDistPredictor;
import org.lexyscope.run.Progress;
import org.lexyscope.star.StarMaps;
import org.lexyscope.star.StarObjects;
import org.lexyscope.star.StarThresholds;
import org.lexyscope.torch.Device;
import org.lexyscope.torch.StoredTensor;
import org.lexyscope.torch.Weights;

/**
 * Chooses StarDist's thresholds after its training: those with the best accuracy (found of found,
 * missed and wrong together) of the nuclei of all validation images, averaged over intersections
 * over union of 0.5, 0.6 and 0.7. The original averages over 0.3, 0.5 and 0.7; below 0.5 a nucleus
 * may have two partners.
 *
 * <p>Of probabilities that are nearly as good the lowest is taken: a few images cannot tell them
 * apart, and nuclei of a kind that validation does not have get lower probabilities, not higher.
 */
final class StarThresholdFit {
  private static final List<Double> OVERLAPS = List.of(0.3, 0.4, 0.5);
  private static final double LOWEST_PROBABILITY = 0.3;
  private static final double PROBABILITY_STEP = 0.05;
  private static final int PROBABILITIES = 11;

  /** Accuracies no further below the best are as good. */
  private static final double NEARLY = 0.01;

  private static final int IOUS = 3;
  private static final double IOU_STEP = 0.1;

  private StarThresholdFit() {}

  /**
   * @param config of the training; network, seed and device are taken from it
   * @param weights of the trained network
   * @param images for validation, as the network sees them
   */
  static StarThresholds of(
      TrainConfig config,
      Map<String, StoredTensor> weights,
      List<Annotated> images,
      Progress progress) {
    Network network = Networks.build(config.network(), config.seed());
    Weights.load(network.state(), weights);
    Device device = Device.named(config.engine().device());
    List<StarMaps> maps = new ArrayList<>();
    try (StarDistPredictor predictor = new StarDistPredictor(network, device)) {
      for (Annotated image : images) {
        int width = image.image().width();
        maps.add(predictor.maps(image.image().pixels(), image.image().height(), width));
        progress.update("validation images", maps.size(), images.size());
      }
    }
    return best(maps, images.stream().map(Annotated::nuclei).toList(), progress);
  }

  /** The thresholds for maps of images with these nuclei. */
  static StarThresholds best(List<StarMaps> maps, List<LabelImage> truth, Progress progress) {
    StarThresholds best = StarThresholds.DEFAULT;
    double bestScore = -1;
    for (double overlap : OVERLAPS) {
      List<StarObjects> objects =
          maps.stream()
              .map(map -> StarObjects.of(map, new StarThresholds(LOWEST_PROBABILITY, overlap)))
              .toList();
      double[] scores = new double[PROBABILITIES];
      for (int i = 0; i < PROBABILITIES; i++) {
        scores[i] = score(objects, probability(i), truth);
      }
      double highest = Arrays.stream(scores).max().orElseThrow();
      if (highest > bestScore) {
        best = new StarThresholds(probability(lowest(scores, highest - NEARLY)), overlap);
        bestScore = highest;
      }
      progress.update("thresholds", OVERLAPS.indexOf(overlap) + 1, OVERLAPS.size());
    }
    return best;
  }

  private static double probability(int index) {
    return LOWEST_PROBABILITY + index * PROBABILITY_STEP;
  }

  /** The first index with at least this score. */
  private static int lowest(double[] scores, double least) {
    int index = 0;
    while (scores[index] < least) {
      index++;
    }
    return index;
  }

  private static double score(
      List<StarObjects> objects, double leastProbability, List<LabelImage> truth) {
    int[] matched = new int[IOUS];
    int counted = 0;
    for (int n = 0; n < objects.size(); n++) {
      LabelImage nuclei = truth.get(n);
      StarObjects kept = objects.get(n).above(leastProbability);
      Matching matching = Matching.of(kept.draw(nuclei.width(), nuclei.height()).labels(), nuclei);
      counted += matching.score().predictedCount() + matching.score().trueCount();
      for (Matching.Match pair : matching.matches()) {
        for (int i = 0; i < IOUS && pair.iou() >= Matching.MIN_IOU + i * IOU_STEP; i++) {
          matched[i]++;
        }
      }
    }
    double sum = 0;
    for (int count : matched) {
      sum += (double) count / Math.max(counted - count, 1);
    }
    return sum / IOUS;
  }
}
