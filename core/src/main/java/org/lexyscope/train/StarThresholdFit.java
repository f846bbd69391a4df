package org.lexyscope.train;

import java.util.ArrayList;
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
 */
final class StarThresholdFit {
  private static final List<Double> OVERLAPS = List.of(0.3, 0.4, 0.5);
  private static final double LOWEST_PROBABILITY = 0.3;
  private static final double PROBABILITY_STEP = 0.05;
  private static final int PROBABILITIES = 11;
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

  /** The best thresholds for maps of images with these nuclei; of equal ones the first tried. */
  static StarThresholds best(List<StarMaps> maps, List<LabelImage> truth, Progress progress) {
    StarThresholds best = StarThresholds.DEFAULT;
    double bestScore = -1;
    for (double overlap : OVERLAPS) {
      List<StarObjects> objects =
          maps.stream()
              .map(map -> StarObjects.of(map, new StarThresholds(LOWEST_PROBABILITY, overlap)))
              .toList();
      for (int i = 0; i < PROBABILITIES; i++) {
        double probability = LOWEST_PROBABILITY + i * PROBABILITY_STEP;
        double score = score(objects, probability, truth);
        if (score > bestScore) {
          best = new StarThresholds(probability, overlap);
          bestScore = score;
        }
      }
      progress.update("thresholds", OVERLAPS.indexOf(overlap) + 1, OVERLAPS.size());
    }
    return best;
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
