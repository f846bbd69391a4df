package org.lexyscope.evaluate;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.lexyscope.dataset.Sequence;
import org.lexyscope.dataset.SequenceDataset;
import org.lexyscope.dataset.SequenceRow;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.Components;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.video.PixelType;
import org.lexyscope.video.Video;

/** A synthetic sequence of the report's kind as a video; each connected mask is a nucleus. */
final class SequenceTruth implements TruthVideo {
  private final SequenceRow row;
  private final Sequence sequence;

  private SequenceTruth(SequenceRow row, Sequence sequence) {
    this.row = row;
    this.sequence = sequence;
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
    return new Frames();
  }

  @Override
  public LabelImage nuclei(int frame) {
    int edgePx = sequence.edgePx();
    return Components.label(sequence.masks()[frame], edgePx, edgePx);
  }

  @Override
  public Frame reference(int frame) {
    return new Frame(sequence.edgePx(), sequence.edgePx(), sequence.frames()[frame]);
  }

  @Override
  public boolean isLinked() {
    return false;
  }

  private final class Frames implements Video {
    @Override
    public String name() {
      return row.name();
    }

    @Override
    public int width() {
      return sequence.edgePx();
    }

    @Override
    public int height() {
      return sequence.edgePx();
    }

    @Override
    public int frameCount() {
      return sequence.frameCount();
    }

    @Override
    public int channelCount() {
      return 1;
    }

    @Override
    public PixelType pixelType() {
      return PixelType.FLOAT32;
    }

    @Override
    public Calibration calibration() {
      return Calibration.UNKNOWN;
    }

    @Override
    public List<String> notes() {
      return List.of("A synthetic sequence.");
    }

    @Override
    public Frame frame(int frame, int channel) {
      Objects.checkIndex(channel, 1);
      return reference(frame);
    }

    @Override
    public void close() {}
  }
}
