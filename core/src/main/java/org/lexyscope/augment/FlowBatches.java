package org.lexyscope.augment;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.lexyscope.dataset.Batch;
import org.lexyscope.dataset.BatchSource;
import org.lexyscope.dataset.NchwArray;

/**
 * Batches of crops for Cellpose: the image and a second channel of 0; targets are 5 times the flow
 * along rows and columns, and 1 inside nuclei. Images come in a new random order each time all have
 * been seen.
 */
final class FlowBatches implements BatchSource {
  private static final int INPUTS = 2;
  private static final int TARGETS = 3;

  private final List<FlowImage> images;
  private final CellposeDataSettings settings;
  private final CropOrder order;

  /**
   * @param images at least one
   */
  FlowBatches(List<FlowImage> images, CellposeDataSettings settings) {
    this.images = List.copyOf(images);
    this.settings = settings;
    this.order = new CropOrder(images.size(), settings.seed());
  }

  @Override
  public Batch batch(long index) {
    SplittableRandom random = BatchRandom.of(settings.seed(), index);
    int count = settings.batchSize();
    int edge = settings.cropPx();
    NchwArray input = NchwArray.zeros(count, INPUTS, edge, edge);
    NchwArray target = NchwArray.zeros(count, TARGETS, edge, edge);
    NchwArray weight = NchwArray.zeros(count, 1, edge, edge);
    Arrays.fill(weight.values(), 1);
    for (int n = 0; n < count; n++) {
      FlowImage image = images.get(order.at(index * count + n));
      FlowCrop.Placement placement = FlowCrop.Placement.draw(image, settings, random.split());
      FlowCrop crop = FlowCrop.of(image, placement, edge);
      input.put(n, 0, crop.pixels());
      target.put(n, 0, crop.targetY());
      target.put(n, 1, crop.targetX());
      target.put(n, 2, crop.inside());
    }
    return new Batch(input, target, weight);
  }
}
