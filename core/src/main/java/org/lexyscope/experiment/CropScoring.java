package org.lexyscope.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.lexyscope.augment.EarlierViews;
import org.lexyscope.augment.PreviousMaskSettings;
import org.lexyscope.dataset.Crop;
import org.lexyscope.dataset.CropDataset;
import org.lexyscope.dataset.CropRow;
import org.lexyscope.dataset.NchwArray;
import org.lexyscope.dataset.Part;
import org.lexyscope.run.ContentHash;
import org.lexyscope.run.Progress;

/**
 * Scores of a network on the test crops (Tables 1, 3 and 5). Earlier masks are drawn as in
 * training: as published, the network is handed the truth under a small transform.
 */
final class CropScoring implements Scoring {
  private static final int AT_ONCE = 16;
  private static final long SEED = 11;

  private final Path folder;
  private final CropDataset crops;
  private final List<CropRow> rows;
  private final PreviousMaskSettings previous;

  private CropScoring(Path folder, PreviousMaskSettings previous, int most) throws IOException {
    this.folder = folder;
    this.crops = CropDataset.open(folder);
    this.rows = Scale.evenly(crops.rows(Part.TEST), most);
    this.previous = previous;
    if (rows.isEmpty()) {
      throw new IOException("[%s] has no test crops. Make it from more fields.".formatted(folder));
    }
  }

  static CropScoring open(ExperimentSettings settings) throws IOException {
    return new CropScoring(
        settings.folders().crops(),
        settings.protocol().previous(),
        settings.scale().mostTestCrops());
  }

  @Override
  public List<ImageScore> of(Masker masker, Progress progress) throws IOException {
    List<ImageScore> scores = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      List<CropRow> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
      List<Crop> read = new ArrayList<>();
      for (CropRow row : some) {
        read.add(crops.read(row));
      }
      boolean[][] masks = masks(read, from, masker);
      for (int n = 0; n < masks.length; n++) {
        Crop crop = read.get(n);
        scores.add(
            ImageScore.of(
                some.get(n).name(),
                0,
                RingContrast.ratio(crop),
                CellMask.score(masks[n], crop.mask(), crop.edgePx())));
      }
      progress.update("crops", scores.size(), rows.size());
    }
    return scores;
  }

  @Override
  public List<TableRow> baselines(TableRow.Origin origin) {
    return List.of();
  }

  @Override
  public String dataHash() throws IOException {
    return ContentHash.of(folder.resolve(Part.TEST.key()));
  }

  /** A test crop at a place of the list, 0 to below 1. */
  Crop example(double at) throws IOException {
    return crops.read(rows.get((int) (at * rows.size())));
  }

  /**
   * The answers to some crops.
   *
   * @param first number of the first crop, by which earlier masks are drawn
   */
  boolean[][] masks(List<Crop> some, int first, Masker masker) {
    return masker.masks(image(some, first, masker));
  }

  private NchwArray image(List<Crop> some, int first, Masker masker) {
    int edge = some.getFirst().edgePx();
    NchwArray image = NchwArray.zeros(some.size(), masker.inputs().channels(), edge, edge);
    for (int n = 0; n < some.size(); n++) {
      SplittableRandom random = new SplittableRandom(SEED + first + n);
      EarlierViews views = EarlierViews.of(some.get(n), previous, 0, random);
      masker.inputs().put(image, n, some.get(n).pixels(), views.previousMask(), views.reference());
    }
    return image;
  }
}
