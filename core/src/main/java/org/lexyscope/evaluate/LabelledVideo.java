package org.lexyscope.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.video.LabelReader;
import org.lexyscope.video.LabelVideo;
import org.lexyscope.video.PixelType;
import org.lexyscope.video.ReadOptions;
import org.lexyscope.video.Video;
import org.lexyscope.video.VideoReader;

/**
 * A video from a microscope with nuclei that somebody outlined; its N/C is that of the outlines.
 */
public final class LabelledVideo implements TruthVideo {
  private final String name;
  private final OneChannel video;
  private final LabelVideo nuclei;

  private LabelledVideo(String name, Video video, int channel, LabelVideo nuclei) {
    this.name = name;
    this.video = new OneChannel(video, channel, nuclei);
    this.nuclei = nuclei;
  }

  /**
   * A video to be opened when its turn comes.
   *
   * @param file the video
   * @param channel of the reporter, from 0
   * @param truth a label TIFF or an ImageJ ROI zip, with every nucleus of every frame
   */
  public static TruthSource source(Path file, ReadOptions reading, int channel, Path truth) {
    String name = stem(file);
    return new TruthSource(name, () -> open(name, file, reading, channel, truth));
  }

  private static LabelledVideo open(
      String name, Path file, ReadOptions reading, int channel, Path truth) throws IOException {
    Video video = VideoReader.open(file, reading);
    try {
      if (channel < 0 || channel >= video.channelCount()) {
        throw new IOException(
            "[%s] has %d channels; channel %d was asked for. Channels are counted from 1."
                .formatted(video.name(), video.channelCount(), channel + 1));
      }
      return new LabelledVideo(name, video, channel, LabelReader.open(truth, video));
    } catch (IOException | RuntimeException failure) {
      video.close();
      throw failure;
    }
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String group() {
    return name;
  }

  @Override
  public Video video() {
    return video;
  }

  @Override
  public LabelImage nuclei(int frame) throws IOException {
    return nuclei.labels(frame);
  }

  @Override
  public Frame reference(int frame) throws IOException {
    return video.frame(frame, 0);
  }

  @Override
  public boolean isLinked() {
    return false;
  }

  /** The reporter alone, as channel 0; the labels are closed with it. */
  private record OneChannel(Video video, int channel, LabelVideo labels) implements Video {
    @Override
    public String name() {
      return video.name();
    }

    @Override
    public int width() {
      return video.width();
    }

    @Override
    public int height() {
      return video.height();
    }

    @Override
    public int frameCount() {
      return video.frameCount();
    }

    @Override
    public int channelCount() {
      return 1;
    }

    @Override
    public PixelType pixelType() {
      return video.pixelType();
    }

    @Override
    public Calibration calibration() {
      return video.calibration();
    }

    @Override
    public List<String> notes() {
      return video.notes();
    }

    @Override
    public Frame frame(int frame, int ofOne) throws IOException {
      return video.frame(frame, channel);
    }

    @Override
    public void close() throws IOException {
      try (labels) {
        video.close();
      }
    }
  }
}
