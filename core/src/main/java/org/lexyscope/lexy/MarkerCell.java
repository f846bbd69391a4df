package org.lexyscope.lexy;

import java.io.IOException;
import org.lexyscope.video.LabelVideo;
import org.lexyscope.video.Video;

/** A video whose masks come from a marker of the nucleus in another channel. */
final class MarkerCell implements CellSource {
  private final Video video;
  private final int channel;
  private final LabelVideo nuclei;
  private final NucleusChoice choice;
  private final String masks;

  MarkerCell(Video video, int channel, LabelVideo nuclei, NucleusRule rule, String masks) {
    this.video = video;
    this.channel = channel;
    this.nuclei = nuclei;
    this.choice = new NucleusChoice(rule, video.width(), video.height());
    this.masks = masks;
  }

  @Override
  public Video video() {
    return video;
  }

  @Override
  public int channel() {
    return channel;
  }

  @Override
  public String masks() {
    return masks;
  }

  @Override
  public boolean[] mask(int frame) throws IOException {
    return choice.next(nuclei.labels(frame));
  }
}
