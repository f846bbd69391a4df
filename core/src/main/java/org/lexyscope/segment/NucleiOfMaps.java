package org.lexyscope.segment;

import org.lexyscope.image.Components;
import org.lexyscope.image.LabelImage;

/**
 * Nuclei from class probabilities: each connected piece of interior is a seed, the seeds grow over
 * all nuclear pixels (watershed on the probability of nucleus), and a nuclear piece without a seed
 * is a nucleus of its own.
 */
final class NucleiOfMaps {
  private NucleiOfMaps() {}

  /**
   * Labels 1..n without gaps.
   *
   * @param diameterPx of a typical nucleus in the maps' pixels
   */
  static LabelImage of(ClassMaps maps, NucleusThresholds thresholds, double diameterPx) {
    double areaPx = Math.PI / 4 * diameterPx * diameterPx;
    int width = maps.width();
    int height = maps.height();
    LabelImage pieces = Components.label(above(maps.interior(), thresholds.level()), width, height);
    LabelImage seeds = Components.keepAtLeast(pieces, thresholds.seedShare() * areaPx);
    boolean[] nuclear =
        Components.fillHoles(above(maps.nucleus(), thresholds.level()), width, height);
    LabelImage grown = Watershed.grow(seeds, nuclear, maps.nucleus());
    LabelImage all =
        Components.keepAtLeast(withUnseeded(grown, nuclear), thresholds.nucleusShare() * areaPx);
    return sure(all, maps.nucleus(), thresholds.leastConfidence());
  }

  /** The objects whose mean probability of nucleus is at least so much, numbered anew. */
  static LabelImage sure(LabelImage nuclei, float[] nucleusProbability, double least) {
    float[] confidence = confidence(nuclei, nucleusProbability);
    int[] labels = nuclei.labels().clone();
    for (int i = 0; i < labels.length; i++) {
      labels[i] = labels[i] != 0 && confidence[labels[i] - 1] >= least ? labels[i] : 0;
    }
    return Components.keepAtLeast(new LabelImage(nuclei.width(), nuclei.height(), labels), 1);
  }

  static boolean[] above(float[] probability, double level) {
    boolean[] mask = new boolean[probability.length];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = probability[i] > level;
    }
    return mask;
  }

  private static LabelImage withUnseeded(LabelImage grown, boolean[] nuclear) {
    int[] labels = grown.labels().clone();
    boolean[] left = new boolean[nuclear.length];
    for (int i = 0; i < left.length; i++) {
      left[i] = nuclear[i] && labels[i] == 0;
    }
    int[] pieces = Components.label(left, grown.width(), grown.height()).labels();
    int last = grown.maxLabel();
    for (int i = 0; i < labels.length; i++) {
      labels[i] = pieces[i] == 0 ? labels[i] : last + pieces[i];
    }
    return new LabelImage(grown.width(), grown.height(), labels);
  }

  /** Mean probability of nucleus in each object, at index {@code label - 1}. */
  static float[] confidence(LabelImage nuclei, float[] nucleusProbability) {
    int count = nuclei.maxLabel();
    double[] sums = new double[count + 1];
    int[] areas = Components.areas(nuclei);
    for (int i = 0; i < nucleusProbability.length; i++) {
      sums[nuclei.labels()[i]] += nucleusProbability[i];
    }
    float[] confidence = new float[count];
    for (int label = 1; label <= count; label++) {
      confidence[label - 1] = (float) (sums[label] / areas[label]);
    }
    return confidence;
  }
}
