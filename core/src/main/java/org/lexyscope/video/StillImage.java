package org.lexyscope.video;

import java.util.List;
import java.util.Objects;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.Frame;

/** A single image as a video of one frame, without calibration. */
public final class StillImage implements Video {
  private final String name;
  private final Frame image;
  private final PixelType pixelType;

  public StillImage(String name, Frame image, PixelType pixelType) {
    this.name = name;
    this.image = image;
    this.pixelType = pixelType;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int width() {
    return image.width();
  }

  @Override
  public int height() {
    return image.height();
  }

  @Override
  public int frameCount() {
    return 1;
  }

  @Override
  public int channelCount() {
    return 1;
  }

  @Override
  public PixelType pixelType() {
    return pixelType;
  }

  @Override
  public Calibration calibration() {
    return Calibration.UNKNOWN;
  }

  @Override
  public List<String> notes() {
    return List.of("A single image.");
  }

  @Override
  public Frame frame(int frame, int channel) {
    Objects.checkIndex(frame, 1);
    Objects.checkIndex(channel, 1);
    return image;
  }

  @Override
  public void close() {}
}
