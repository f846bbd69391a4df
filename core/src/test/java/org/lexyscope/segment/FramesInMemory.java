package org.lexyscope.segment;

import java.util.List;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.Frame;
import org.lexyscope.video.PixelType;
import org.lexyscope.video.Video;

/** A one-channel video of frames at hand. */
record FramesInMemory(List<Frame> frames, Calibration calibration) implements Video {
  FramesInMemory(Frame... frames) {
    this(List.of(frames), Calibration.UNKNOWN);
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public int width() {
    return frames.getFirst().width();
  }

  @Override
  public int height() {
    return frames.getFirst().height();
  }

  @Override
  public int frameCount() {
    return frames.size();
  }

  @Override
  public int channelCount() {
    return 1;
  }

  @Override
  public PixelType pixelType() {
    return PixelType.UINT16;
  }

  @Override
  public List<String> notes() {
    return List.of();
  }

  @Override
  public Frame frame(int frame, int channel) {
    return frames.get(frame);
  }

  @Override
  public void close() {}
}
