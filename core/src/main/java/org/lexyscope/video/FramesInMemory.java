package org.lexyscope.video;

import java.util.List;
import java.util.Objects;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.Frame;

/**
 * Frames at hand, at least one and all of one size, as a video of one channel.
 *
 * @param pixelType what they were stored as
 */
public record FramesInMemory(
    String name, List<Frame> frames, PixelType pixelType, Calibration calibration)
    implements Video {
  public FramesInMemory {
    frames = List.copyOf(frames);
  }

  /** A single image, without calibration. */
  public static FramesInMemory still(String name, Frame image, PixelType pixelType) {
    return new FramesInMemory(name, List.of(image), pixelType, Calibration.UNKNOWN);
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
  public List<String> notes() {
    return List.of(frames.size() == 1 ? "A single image." : "Frames in memory.");
  }

  @Override
  public Frame frame(int frame, int channel) {
    Objects.checkIndex(channel, 1);
    return frames.get(frame);
  }

  @Override
  public void close() {}
}
