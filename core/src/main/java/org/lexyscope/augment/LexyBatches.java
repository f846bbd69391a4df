package org.lexyscope.augment;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.lexyscope.dataset.Batch;
import org.lexyscope.dataset.BatchSource;
import org.lexyscope.dataset.Crop;
import org.lexyscope.dataset.LexyCell;
import org.lexyscope.dataset.LexyFrame;
import org.lexyscope.dataset.NchwArray;
import org.lexyscope.image.Masks;

/** Batches of squares of LEXY frames; every frame of every cell is as likely. */
final class LexyBatches implements BatchSource {
  private final List<LexyCell> cells;
  private final LexyDataSettings settings;
  private final long seed;
  private final CropAugmentation augmentation;
  private final int frames;

  /**
   * @param seed of these batches, beside that of the settings
   */
  LexyBatches(List<LexyCell> cells, LexyDataSettings settings, long seed) {
    this.cells = cells;
    this.settings = settings;
    this.seed = seed;
    this.augmentation =
        CropAugmentation.of(
            new PublishedCropAugmentSettings(settings.turnDrawnOnce()), settings.seed());
    this.frames = cells.stream().mapToInt(LexyCell::frameCount).sum();
  }

  @Override
  public Batch batch(long index) throws IOException {
    SplittableRandom random = BatchRandom.of(seed, index);
    int count = settings.batchSize();
    int edge = LexyFrame.CROP_PX;
    NchwArray image = NchwArray.zeros(count, 1, edge, edge);
    NchwArray target = NchwArray.zeros(count, 1, edge, edge);
    NchwArray weight = NchwArray.zeros(count, 1, edge, edge);
    Arrays.fill(weight.values(), 1);
    for (int n = 0; n < count; n++) {
      Crop crop = crop(random.split());
      image.put(n, 0, crop.pixels());
      target.put(n, 0, Masks.floats(crop.mask()));
    }
    return new Batch(image, target, weight);
  }

  private Crop crop(SplittableRandom random) throws IOException {
    int number = random.nextInt(frames);
    int cell = 0;
    while (number >= cells.get(cell).frameCount()) {
      number -= cells.get(cell++).frameCount();
    }
    LexyFrame frame = cells.get(cell).frame(number);
    int left = random.nextInt(frame.width() - LexyFrame.CUT_PX + 1);
    int top = random.nextInt(frame.height() - LexyFrame.CUT_PX + 1);
    return augmentation.apply(frame.crop(left, top), random.split());
  }
}
