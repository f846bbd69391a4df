package org.lexyscope.evaluate;

import java.io.IOException;
import java.util.Arrays;
import org.lexyscope.dataset.Sequence;
import org.lexyscope.dataset.SequenceDataset;
import org.lexyscope.dataset.SequenceRow;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.Components;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.video.FramesInMemory;
import org.lexyscope.video.PixelType;
import org.lexyscope.video.Video;

/** A synthetic sequence of the report's kind as a video; each connected mask is a nucleus. */
final class SequenceTruth implements TruthVideo {
  private final SequenceRow row;
  private final Sequence sequence;
  private final FramesInMemory video;

  private SequenceTruth(SequenceRow row, Sequence sequence) {
    this.row = row;
    this.sequence = sequence;
    this.video =
        new FramesInMemory(
            row.name(),
            Arrays.stream(sequence.frames())
                .map(pixels -> new Frame(sequence.edgePx(), sequence.edgePx(), pixels))
                .toList(),
            PixelType.FLOAT32,
            Calibration.UNKNOWN);
  }

  static SequenceTruth read(SequenceDataset dataset, SequenceRow row) throws IOException {
    return new SequenceTruth(row, dataset.read(row));
  }

  @Override
  public String name() {
    return row.name();
  }

  @Override
  public String group() {
    return "sequences";
  }

  @Override
  public Video video() {
    return video;
  }

  @Override
  public LabelImage nuclei(int frame) {
    int edgePx = sequence.edgePx();
    return Components.label(sequence.masks()[frame], edgePx, edgePx);
  }

  @Override
  public Frame reference(int frame) {
    return video.frame(frame, 0);
  }

  @Override
  public boolean isLinked() {
    return false;
  }
}
