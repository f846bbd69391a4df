package org.lexyscope.video;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.Frame;

/** A video made of planes: picks, or projects, the planes of a frame and checks their values. */
final class PlaneVideo implements Video {
  private final String name;
  private final Planes planes;
  private final StackAxes axes;
  private final Optional<ZChoice> z;
  private final Calibration calibration;
  private final List<String> notes;

  PlaneVideo(
      String name,
      Planes planes,
      StackAxes axes,
      Optional<ZChoice> z,
      Calibration calibration,
      List<String> notes) {
    this.name = name;
    this.planes = planes;
    this.axes = axes;
    this.z = z;
    this.calibration = calibration;
    this.notes = List.copyOf(notes);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int width() {
    return planes.width();
  }

  @Override
  public int height() {
    return planes.height();
  }

  @Override
  public int frameCount() {
    return axes.frameCount();
  }

  @Override
  public int channelCount() {
    return axes.channelCount();
  }

  @Override
  public PixelType pixelType() {
    return planes.pixelType();
  }

  @Override
  public Calibration calibration() {
    return calibration;
  }

  @Override
  public List<String> notes() {
    return notes;
  }

  @Override
  public Frame frame(int frame, int channel) throws IOException {
    Objects.checkIndex(frame, frameCount());
    Objects.checkIndex(channel, channelCount());
    float[] pixels = read(frame, channel, 0, z);
    if (pixelType().isFloat()) {
      requireNumbers(pixels, frame, channel);
    }
    return new Frame(width(), height(), pixels);
  }

  @Override
  public void close() throws IOException {
    planes.close();
  }

  private float[] read(int frame, int channel, int slice, Optional<ZChoice> choice)
      throws IOException {
    if (choice.isPresent()) {
      return switch (choice.get()) {
        case ZChoice.Slice one -> read(frame, channel, one.index(), Optional.empty());
        case ZChoice.Max max -> maximum(frame, channel);
      };
    }
    try {
      return planes.read(axes.plane(frame, channel, slice));
    } catch (VideoException e) {
      throw e;
    } catch (IOException e) {
      throw new VideoException(
          "[%s] frame %d cannot be read: %s.".formatted(name, frame, e.getMessage()), e);
    }
  }

  private float[] maximum(int frame, int channel) throws IOException {
    float[] highest = read(frame, channel, 0, Optional.empty());
    for (int slice = 1; slice < axes.sliceCount(); slice++) {
      float[] other = read(frame, channel, slice, Optional.empty());
      for (int index = 0; index < highest.length; index++) {
        // Math.max keeps NaN, which is reported afterwards.
        highest[index] = Math.max(highest[index], other[index]);
      }
    }
    return highest;
  }

  private void requireNumbers(float[] pixels, int frame, int channel) throws VideoException {
    for (int index = 0; index < pixels.length; index++) {
      if (!Float.isFinite(pixels[index])) {
        throw new VideoException(
            ("[%s] frame %d, channel %d: pixel x=%d, y=%d is %s; intensities are finite numbers. "
                    + "Replace such pixels, e.g. with Fiji's Process > Noise > Remove NaNs, and save again.")
                .formatted(
                    name, frame, channel + 1, index % width(), index / width(), pixels[index]));
      }
    }
  }
}
