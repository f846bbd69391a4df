package org.lexyscope.lexy;

import java.util.List;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.Frame;
import org.lexyscope.video.PixelType;
import org.lexyscope.video.Video;

/**
 * A reporter that shows nothing and a marker that shows two nuclei: a small one in the middle,
 * which moves right, and a large one at the left.
 */
record TwoChannels(String name, int frameCount) implements Video {
  static final int EDGE = 512;

  /** Where the small nucleus is. */
  static boolean inSmall(int x, int y, int frame) {
    return Math.hypot(x - 256 - 5 * frame, y - 256) < 22;
  }

  static boolean inLarge(int x, int y) {
    return Math.hypot(x - 90, y - 300) < 40;
  }

  @Override
  public Frame frame(int frame, int channel) {
    float[] pixels = new float[EDGE * EDGE];
    for (int i = 0; i < pixels.length; i++) {
      int y = i / EDGE;
      boolean marked = inSmall(i % EDGE, y, frame) || inLarge(i % EDGE, y);
      pixels[i] = channel == 0 ? 500 + i % 3 : marked ? 3000 : 200 + i % 5;
    }
    return new Frame(EDGE, EDGE, pixels);
  }

  @Override
  public int width() {
    return EDGE;
  }

  @Override
  public int height() {
    return EDGE;
  }

  @Override
  public int channelCount() {
    return 2;
  }

  @Override
  public PixelType pixelType() {
    return PixelType.UINT16;
  }

  @Override
  public Calibration calibration() {
    return Calibration.UNKNOWN;
  }

  @Override
  public List<String> notes() {
    return List.of();
  }

  @Override
  public void close() {}
}
