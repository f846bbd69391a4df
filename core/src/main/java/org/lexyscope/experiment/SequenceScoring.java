package org.lexyscope.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.lexyscope.augment.EarlierViews;
import org.lexyscope.augment.PublishedPreviousMaskSettings;
import org.lexyscope.dataset.Crop;
import org.lexyscope.dataset.CropDataset;
import org.lexyscope.dataset.CropRow;
import org.lexyscope.dataset.NchwArray;
import org.lexyscope.dataset.Part;
import org.lexyscope.dataset.Sequence;
import org.lexyscope.dataset.SequenceDataset;
import org.lexyscope.dataset.SequenceRow;
import org.lexyscope.run.ContentHash;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;

/**
 * Scores of a network on synthetic sequences (Tables 2, 4 and 6), frame after frame: the previous
 * mask is the network's own.
 *
 * <p>With a published start the first previous mask and the reference mask are the true masks of
 * the first frame, transformed. With a corrected start no truth is handed over: the first frame is
 * answered with empty masks and is its own reference, and that answer is the reference mask from
 * then on.
 */
final class SequenceScoring implements Scoring {
  private static final int AT_ONCE = 16;
  private static final long SEED = 13;

  private final Path folder;
  private final SequenceDataset sequences;
  private final List<SequenceRow> rows;
  private final Protocol start;

  private SequenceScoring(Path folder, Protocol start, int most) throws IOException {
    this.folder = folder;
    this.sequences = SequenceDataset.open(folder);
    this.rows = Scale.evenly(sequences.rows(Part.TEST), most);
    this.start = start;
    if (rows.isEmpty()) {
      throw new IOException(
          "[%s] has no test sequences. Make them from more crops.".formatted(folder));
    }
  }

  static SequenceScoring open(ExperimentSettings settings) throws IOException {
    return open(settings, settings.protocol());
  }

  /**
   * With a start that need not be the experiment's.
   *
   * @throws IOException if the sequences are of another protocol than the experiment, or not of its
   *     test crops
   */
  static SequenceScoring open(ExperimentSettings settings, Protocol start) throws IOException {
    ExperimentFolders folders = settings.folders();
    requireProtocol(folders.sequences(), settings.protocol());
    SequenceScoring scoring =
        new SequenceScoring(folders.sequences(), start, settings.scale().mostTestSequences());
    scoring.requireTestCrops(CropDataset.open(folders.crops()), folders.crops());
    return scoring;
  }

  private static void requireProtocol(Path folder, Protocol protocol) throws IOException {
    String made = RunFolder.read(folder).at("/settings/sequences/protocol").asText();
    if (!made.equalsIgnoreCase(protocol.key())) {
      throw new IOException(
          "[%s] holds %s sequences; an experiment by the %s protocol needs its own: lexyscope dataset sequences --protocol %s."
              .formatted(folder, made.toLowerCase(Locale.ROOT), protocol.key(), protocol.key()));
    }
  }

  private void requireTestCrops(CropDataset crops, Path cropFolder) throws IOException {
    Set<String> test =
        crops.rows(Part.TEST).stream().map(CropRow::name).collect(Collectors.toSet());
    for (SequenceRow row : rows) {
      if (!test.contains(row.crop())) {
        throw new IOException(
            "[%s] has the sequence %s of the crop %s, which is no test crop of [%s]. Make the sequences from those crops."
                .formatted(folder, row.name(), row.crop(), cropFolder));
      }
    }
  }

  @Override
  public List<ImageScore> of(Masker masker, Progress progress) throws IOException {
    return scores(masker, false, progress);
  }

  @Override
  public Optional<ScoredNetworks.Scorer> copiesOfFirstAnswer() {
    return Optional.of((masker, progress) -> scores(masker, true, progress));
  }

  private List<ImageScore> scores(Masker masker, boolean firstCopied, Progress progress)
      throws IOException {
    List<ImageScore> scores = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      List<SequenceRow> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
      List<Sequence> read = new ArrayList<>();
      for (SequenceRow row : some) {
        read.add(sequences.read(row));
      }
      int frames = read.getFirst().frameCount();
      List<boolean[][]> predicted =
          firstCopied
              ? Collections.nCopies(frames, masks(read, from, masker, 1).getFirst())
              : masks(read, from, masker);
      for (int n = 0; n < read.size(); n++) {
        scores.addAll(scores(some.get(n).name(), read.get(n), n, predicted));
      }
      progress.update("sequences", from + some.size(), rows.size());
    }
    return scores;
  }

  /** The true mask of the first frame for all frames, and that of the frame before each. */
  @Override
  public List<TableRow> baselines(TableRow.Origin origin) throws IOException {
    List<ImageScore> first = new ArrayList<>();
    List<ImageScore> before = new ArrayList<>();
    for (SequenceRow row : rows) {
      Sequence sequence = sequences.read(row);
      boolean[][] masks = sequence.masks();
      for (int frame = 1; frame < masks.length; frame++) {
        double ratio = sequence.ncRatio()[frame];
        int edge = sequence.edgePx();
        first.add(
            ImageScore.of(row.name(), frame, ratio, CellMask.score(masks[0], masks[frame], edge)));
        before.add(
            ImageScore.of(
                row.name(), frame, ratio, CellMask.score(masks[frame - 1], masks[frame], edge)));
      }
    }
    List<TableRow> lines = new ArrayList<>();
    lines.addAll(TableRow.ofAllAndBins("copy of the first true mask", origin, first, Map.of()));
    lines.addAll(TableRow.ofAllAndBins("true previous mask", origin, before, Map.of()));
    return lines;
  }

  @Override
  public String dataHash() throws IOException {
    return ContentHash.of(folder.resolve(Part.TEST.key()));
  }

  private static List<ImageScore> scores(
      String name, Sequence sequence, int n, List<boolean[][]> predicted) {
    List<ImageScore> scores = new ArrayList<>();
    for (int frame = 0; frame < predicted.size(); frame++) {
      scores.add(
          ImageScore.of(
              name,
              frame,
              sequence.ncRatio()[frame],
              CellMask.score(predicted.get(frame)[n], sequence.masks()[frame], sequence.edgePx())));
    }
    return scores;
  }

  /** A test sequence at a place of the list, 0 to below 1. */
  Sequence example(double at) throws IOException {
    return sequences.read(rows.get((int) (at * rows.size())));
  }

  /**
   * The answers to some sequences of one length, by frame and sequence.
   *
   * @param first number of the first sequence, by which published first masks are drawn
   */
  List<boolean[][]> masks(List<Sequence> some, int first, Masker masker) {
    return masks(some, first, masker, some.getFirst().frameCount());
  }

  private List<boolean[][]> masks(List<Sequence> some, int first, Masker masker, int frames) {
    Crop[] references = new Crop[some.size()];
    boolean[][] previous = new boolean[some.size()][];
    for (int n = 0; n < references.length; n++) {
      Crop firstFrame =
          new Crop(some.get(n).edgePx(), some.get(n).frames()[0], some.get(n).masks()[0]);
      EarlierViews known = known(firstFrame, first + n);
      references[n] = known.reference();
      previous[n] = known.previousMask();
    }
    List<boolean[][]> predicted = new ArrayList<>();
    for (int frame = 0; frame < frames; frame++) {
      boolean[][] masks = masker.masks(image(some, frame, previous, references, masker));
      if (frame == 0 && start == Protocol.CORRECTED) {
        for (int n = 0; n < references.length; n++) {
          references[n] = new Crop(references[n].edgePx(), references[n].pixels(), masks[n]);
        }
      }
      predicted.add(masks);
      previous = masks;
    }
    return predicted;
  }

  /** What the network is told of masks before the first frame. */
  private EarlierViews known(Crop firstFrame, int sequence) {
    if (start == Protocol.CORRECTED) {
      return EarlierViews.none(firstFrame);
    }
    SplittableRandom random = new SplittableRandom(SEED + sequence);
    return EarlierViews.of(firstFrame, PublishedPreviousMaskSettings.DEFAULT, 0, random);
  }

  private static NchwArray image(
      List<Sequence> some, int frame, boolean[][] previous, Crop[] references, Masker masker) {
    int edge = some.getFirst().edgePx();
    NchwArray image = NchwArray.zeros(some.size(), masker.inputs().channels(), edge, edge);
    for (int n = 0; n < some.size(); n++) {
      masker.inputs().put(image, n, some.get(n).frames()[frame], previous[n], references[n]);
    }
    return image;
  }
}
