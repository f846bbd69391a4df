package org.lexyscope.augment;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.lexyscope.dataset.BatchSource;
import org.lexyscope.run.Progress;

/** The batches a training and its validation see. */
public interface TrainingData extends Closeable {
  /**
   * Opens data from its settings.
   *
   * @throws IOException if a folder the settings need is not there or not sound
   */
  static TrainingData open(DataSettings settings, DataFolders folders, Progress progress)
      throws IOException {
    return switch (settings) {
      case NucleusDataSettings nuclei -> new NucleusData(nuclei, folders, progress);
      case CropDataSettings crops -> new CropData(crops, folders);
      case LabelledFramesSettings frames ->
          throw new IllegalArgumentException(
              "The labelled frames of %s lie in a user's files, which this configuration does not name. Run lexyscope refine."
                  .formatted(frames.video()));
      case LexyDataSettings lexy -> new LexyData(lexy, folders);
      case StarDistDataSettings stars -> new StarDistData(stars, folders, progress);
      case CellposeDataSettings flows -> new CellposeData(flows, folders, progress);
    };
  }

  BatchSource training();

  BatchSource validation();

  /** SHA-256 of what is learnt from, by name. */
  Map<String, String> hashes() throws IOException;
}
