package org.lexyscope.video;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.Frame;

/** A video whose frames are read when asked for; nothing of it is kept in memory. */
public interface Video extends Closeable {
  /** What messages and results call this video: its file or folder name. */
  String name();

  int width();

  int height();

  int frameCount();

  int channelCount();

  PixelType pixelType();

  /** Pixel size and frame times as far as the file tells. */
  Calibration calibration();

  /**
   * How the file was read, for people: format, where axes, pixel size and times came from, what was
   * ignored. One sentence each.
   */
  List<String> notes();

  /**
   * Reads one frame.
   *
   * @param frame index from 0
   * @param channel index from 0
   * @throws IOException if the frame cannot be read; the message names file and frame
   * @throws IndexOutOfBoundsException if there is no such frame or channel
   */
  Frame frame(int frame, int channel) throws IOException;
}
