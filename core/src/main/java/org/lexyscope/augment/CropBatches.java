package org.lexyscope.augment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lexyscope.dataset.Batch;
import org.lexyscope.dataset.BatchSource;
import org.lexyscope.dataset.Crop;
import org.lexyscope.dataset.CropDataset;
import org.lexyscope.dataset.CropRow;
import org.lexyscope.dataset.EarlierFrames;
import org.lexyscope.dataset.NchwArray;
import org.lexyscope.image.Masks;

/**
 * Batches of augmented crops with one target channel, the nucleus. Crops come in a new random order
 * each time all have been seen. A network that is handed masks sees them as 0 and 1.
 */
final class CropBatches implements BatchSource {
  private final CropDataset crops;
  private final List<CropRow> rows;
  private final CropDataSettings settings;
  private final CropAugmentation augmentation;
  private final CropOrder order;

  CropBatches(CropDataset crops, List<CropRow> rows, CropDataSettings settings) {
    this.crops = crops;
    this.rows = rows;
    this.settings = settings;
    this.augmentation = CropAugmentation.of(settings.augment(), settings.seed());
    this.order = new CropOrder(rows.size(), settings.seed());
  }

  @Override
  public Batch batch(long index) throws IOException {
    SplittableRandom random = BatchRandom.of(settings.seed(), index);
    int count = settings.batchSize();
    boolean hasMasks =
        settings.inputs().hasPrevious() && index >= settings.previous().batchesWithout();
    int ownFrames = hasMasks ? settings.previous().ownFrames(random) : 0;
    Crop[] drawn = new Crop[count];
    EarlierViews[] views = new EarlierViews[count];
    for (int n = 0; n < count; n++) {
      SplittableRandom own = random.split();
      drawn[n] = drawn(index * count + n, own);
      views[n] =
          hasMasks
              ? EarlierViews.of(drawn[n], settings.previous(), ownFrames, own.split())
              : EarlierViews.none(drawn[n]);
    }
    int edge = drawn[0].edgePx();
    NchwArray image = NchwArray.zeros(count, settings.inputs().channels(), edge, edge);
    NchwArray target = NchwArray.zeros(count, 1, edge, edge);
    NchwArray weight = NchwArray.zeros(count, 1, edge, edge);
    Arrays.fill(weight.values(), 1);
    for (int n = 0; n < count; n++) {
      settings
          .inputs()
          .put(image, n, drawn[n].pixels(), views[n].previousMask(), views[n].reference());
      target.put(n, 0, Masks.floats(drawn[n].mask()));
    }
    return new Batch(image, target, weight, earlier(image, views, ownFrames));
  }

  private Crop drawn(long at, SplittableRandom random) throws IOException {
    Crop crop = augmentation.apply(crops.read(rows.get(order.at(at))), random.split());
    double scatter = settings.contrastScatter();
    return scatter == 0
        ? crop
        : NuclearContrast.times(crop, StrictMath.exp(scatter * random.nextGaussian()));
  }

  /** The frames before that the network is to answer itself, the same number for all samples. */
  private Optional<EarlierFrames> earlier(NchwArray image, EarlierViews[] views, int ownFrames) {
    if (ownFrames == 0) {
      return Optional.empty();
    }
    boolean[] fromStart = new boolean[views.length];
    List<NchwArray> frames = new ArrayList<>();
    for (int frame = 0; frame < ownFrames; frame++) {
      NchwArray before =
          NchwArray.zeros(image.count(), image.channels(), image.height(), image.width());
      for (int n = 0; n < views.length; n++) {
        EarlierViews view = views[n];
        fromStart[n] = view.fromStart();
        float[] pixels = view.before().get(frame);
        settings.inputs().put(before, n, pixels, view.previousMask(), view.reference());
      }
      frames.add(before);
    }
    return Optional.of(new EarlierFrames(frames, fromStart));
  }
}
