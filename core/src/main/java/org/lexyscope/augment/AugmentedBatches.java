package org.lexyscope.augment;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import org.lexyscope.dataset.Batch;
import org.lexyscope.dataset.BatchSource;
import org.lexyscope.dataset.IntensityScale;
import org.lexyscope.dataset.NchwArray;
import org.lexyscope.dataset.Sample;
import org.lexyscope.dataset.SampleSource;
import org.lexyscope.dataset.Targets;
import org.lexyscope.dataset.VideoContext;

/**
 * Batches drawn from several sources by their shares, augmented, with the classes of {@link
 * Targets}.
 */
public final class AugmentedBatches implements BatchSource {
  private final List<Share> shares;
  private final double total;
  private final AugmentSettings settings;
  private final int planes;
  private final int classes;
  private final int batchSize;
  private final long seed;

  /**
   * A source and how often it is drawn from.
   *
   * @param weight above 0, beside those of the other sources
   */
  public record Share(SampleSource source, double weight) {
    public Share {
      if (!(weight > 0)) {
        throw new IllegalArgumentException(
            "A source of samples needs a share above 0, found " + weight + ".");
      }
    }
  }

  /**
   * @param shares at least one
   * @param planes input channels: the first so many of {@link VideoContext}
   * @param classes output channels: all of {@link Targets}, or all but cytosol
   * @param seed equal seeds give equal batches
   */
  public AugmentedBatches(
      List<Share> shares,
      AugmentSettings settings,
      int planes,
      int classes,
      int batchSize,
      long seed) {
    if (shares.isEmpty() || batchSize < 1) {
      throw new IllegalArgumentException(
          "Batches need a source and a size of at least 1, found %d sources and size %d."
              .formatted(shares.size(), batchSize));
    }
    this.shares = List.copyOf(shares);
    this.total = shares.stream().mapToDouble(Share::weight).sum();
    this.settings = settings;
    this.planes = planes;
    this.classes = classes;
    this.batchSize = batchSize;
    this.seed = seed;
  }

  @Override
  public Batch batch(long index) throws IOException {
    SplittableRandom random = BatchRandom.of(seed, index);
    int size = settings.sizePx();
    NchwArray images = NchwArray.zeros(batchSize, planes, size, size);
    NchwArray targets = NchwArray.zeros(batchSize, classes, size, size);
    NchwArray weights = NchwArray.zeros(batchSize, 1, size, size);
    for (int n = 0; n < batchSize; n++) {
      Sample sample = sample(random.split());
      Targets truth = Targets.of(sample);
      for (int plane = 0; plane < planes; plane++) {
        images.put(n, plane, IntensityScale.curved(sample.planes()[plane]));
      }
      for (int k = 0; k < classes; k++) {
        targets.put(n, k, truth.isRight(k, classes));
      }
      weights.put(n, 0, truth.weights());
    }
    return new Batch(images, targets, weights);
  }

  private Sample sample(SplittableRandom random) throws IOException {
    Sample drawn = chosen(random).draw(random);
    return Intensity.apply(Geometry.apply(drawn, settings, random), settings, random);
  }

  private SampleSource chosen(SplittableRandom random) {
    double left = total * random.nextDouble();
    for (Share share : shares) {
      left -= share.weight();
      if (left < 0) {
        return share.source();
      }
    }
    return shares.getLast().source();
  }
}
