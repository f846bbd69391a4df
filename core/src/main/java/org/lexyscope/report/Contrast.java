package org.lexyscope.report;

import java.io.IOException;
import java.util.Arrays;
import org.lexyscope.image.Frame;

/**
 * The grey scale of a whole video: black at its 0.5th, white at its 99.8th percentile.
 *
 * <p>One scale for all frames, so that a nucleus that darkens on the page darkens in the video. The
 * percentiles come from up to 16 evenly spaced frames and at most 40,000 pixels of each.
 */
record Contrast(float black, float white) {
  private static final int FRAMES = 16;
  private static final int PIXELS_PER_FRAME = 40_000;

  static Contrast of(ReportFrames frames) throws IOException {
    float[] sample = new float[FRAMES * PIXELS_PER_FRAME];
    int count = 0;
    for (int index : FrameChoice.even(frames.frameCount(), FRAMES)) {
      Frame frame = frames.image(index);
      int length = frame.pixels().length;
      int step = Math.max(1, (length + PIXELS_PER_FRAME - 1) / PIXELS_PER_FRAME);
      for (int pixel = 0; pixel < length; pixel += step) {
        if (Float.isFinite(frame.pixels()[pixel])) {
          sample[count++] = frame.pixels()[pixel];
        }
      }
    }
    if (count == 0) {
      return new Contrast(0, 1);
    }
    Arrays.sort(sample, 0, count);
    float black = sample[(int) (0.005 * (count - 1))];
    float white = sample[(int) (0.998 * (count - 1))];
    return new Contrast(black, white > black ? white : black + 1);
  }

  /** 0 at black, 255 at white; NaN is black. */
  byte grey(float intensity) {
    float scaled = 255 * (intensity - black) / (white - black);
    return (byte) Math.round(Math.clamp(Float.isNaN(scaled) ? 0 : scaled, 0f, 255f));
  }
}
