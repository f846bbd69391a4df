package org.lexyscope.augment;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.lexyscope.augment.AnnotatedImages.Annotated;
import org.lexyscope.dataset.Batch;
import org.lexyscope.dataset.BatchSource;
import org.lexyscope.dataset.NchwArray;
import org.lexyscope.star.Rays;
import org.lexyscope.star.StarMaps;

/**
 * Batches of crops for StarDist; targets lie on the grid: the object probability, then the distance
 * along each ray. Images come in a new random order each time all have been seen.
 */
final class StarBatches implements BatchSource {
  private final List<Annotated> images;
  private final StarDistDataSettings settings;
  private final Rays rays;
  private final CropOrder order;

  /**
   * @param images at least one, each at least as large as a crop
   */
  StarBatches(List<Annotated> images, StarDistDataSettings settings) {
    this.images = List.copyOf(images);
    this.settings = settings;
    this.rays = new Rays(settings.rays());
    this.order = new CropOrder(images.size(), settings.seed());
  }

  @Override
  public Batch batch(long index) {
    SplittableRandom random = BatchRandom.of(settings.seed(), index);
    int count = settings.batchSize();
    int edge = settings.cropPx();
    int gridEdge = edge / settings.grid();
    NchwArray input = NchwArray.zeros(count, 1, edge, edge);
    NchwArray target = NchwArray.zeros(count, 1 + rays.count(), gridEdge, gridEdge);
    NchwArray weight = NchwArray.zeros(count, 1, gridEdge, gridEdge);
    Arrays.fill(weight.values(), 1);
    for (int n = 0; n < count; n++) {
      Annotated image = images.get(order.at(index * count + n));
      Annotated crop = StarCrop.draw(image, settings, random.split());
      StarMaps truth = StarMaps.of(crop.nuclei(), rays, settings.grid());
      input.put(n, 0, crop.image().pixels());
      target.put(n, 0, truth.probability());
      float[] distances = truth.distances();
      System.arraycopy(distances, 0, target.values(), target.start(n, 1), distances.length);
    }
    return new Batch(input, target, weight);
  }
}
