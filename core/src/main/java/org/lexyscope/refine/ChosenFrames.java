package org.lexyscope.refine;

import java.io.IOException;
import java.util.List;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.Frame;
import org.lexyscope.video.PixelType;
import org.lexyscope.video.Video;

/**
 * Some frames of a video, as a video. Closing it leaves the whole one open.
 *
 * @param frames indices from 0 in the whole video
 */
record ChosenFrames(Video whole, List<Integer> frames) implements Video {
  ChosenFrames {
    frames = List.copyOf(frames);
  }

  @Override
  public String name() {
    return whole.name();
  }

  @Override
  public int width() {
    return whole.width();
  }

  @Override
  public int height() {
    return whole.height();
  }

  @Override
  public int frameCount() {
    return frames.size();
  }

  @Override
  public int channelCount() {
    return whole.channelCount();
  }

  @Override
  public PixelType pixelType() {
    return whole.pixelType();
  }

  @Override
  public Calibration calibration() {
    return whole.calibration();
  }

  @Override
  public List<String> notes() {
    return whole.notes();
  }

  @Override
  public Frame frame(int frame, int channel) throws IOException {
    return whole.frame(frames.get(frame), channel);
  }

  @Override
  public void close() {}
}
