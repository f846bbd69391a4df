package org.lexyscope.dataset;

import java.io.IOException;
import java.util.Arrays;
import org.lexyscope.video.Video;

/**
 * Camera units to network input, once for a whole video: {@code u = (v - low) / (high - low)}, then
 * {@code asinh(10 u) / asinh(10)}.
 *
 * <p>Once a video, since a nucleus that darkens while its cytosol brightens is the signal; a scale
 * for each frame would hide it. The curve is near a logarithm where there is light, so that a ratio
 * of nucleus to cytosol looks alike in bright and in faint cells.
 *
 * @param low quantile 0.01 of the video's intensities
 * @param high quantile 0.998
 */
public record IntensityScale(float low, float high) {
  /** What a model's description calls this rule. */
  public static final String NAME = "asinh";

  private static final double LOW_QUANTILE = 0.01;
  private static final double HIGH_QUANTILE = 0.998;
  private static final double CURVE = 10;
  private static final int FRAMES_LOOKED_AT = 9;
  private static final int PIXELS_A_FRAME = 65_536;

  public IntensityScale {
    if (!Float.isFinite(low) || !Float.isFinite(high) || low > high) {
      throw new IllegalArgumentException(
          "Intensities need finite bounds, found %s to %s.".formatted(low, high));
    }
  }

  /**
   * The scale of one channel, from up to 9 evenly spaced frames.
   *
   * @param channel index from 0
   */
  public static IntensityScale ofVideo(Video video, int channel) throws IOException {
    int looked = Math.min(FRAMES_LOOKED_AT, video.frameCount());
    float[][] frames = new float[looked][];
    for (int i = 0; i < looked; i++) {
      int frame = looked == 1 ? 0 : i * (video.frameCount() - 1) / (looked - 1);
      frames[i] = thinned(video.frame(frame, channel).pixels());
    }
    return ofFrames(frames);
  }

  /** The scale of images taken together. */
  public static IntensityScale ofFrames(float[]... frames) {
    float[] sorted = new float[Arrays.stream(frames).mapToInt(frame -> frame.length).sum()];
    int at = 0;
    for (float[] frame : frames) {
      System.arraycopy(frame, 0, sorted, at, frame.length);
      at += frame.length;
    }
    Arrays.sort(sorted);
    return new IntensityScale(
        sorted[(int) (LOW_QUANTILE * (sorted.length - 1))],
        sorted[(int) Math.ceil(HIGH_QUANTILE * (sorted.length - 1))]);
  }

  /** Every n-th pixel, with n odd so that no column of an even width is favoured. */
  private static float[] thinned(float[] pixels) {
    int step = Math.max(1, pixels.length / PIXELS_A_FRAME) | 1;
    float[] kept = new float[Math.ceilDiv(pixels.length, step)];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = pixels[i * step];
    }
    return kept;
  }

  /** Linear scaled intensities; 0 everywhere for a constant video. */
  public float[] linear(float[] pixels) {
    float gain = high > low ? 1 / (high - low) : 0;
    float[] scaled = new float[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      scaled[i] = (pixels[i] - low) * gain;
    }
    return scaled;
  }

  /** Bends linear scaled intensities into what a network sees. */
  public static float[] curved(float[] linear) {
    float[] out = new float[linear.length];
    for (int i = 0; i < linear.length; i++) {
      out[i] = asinh(linear[i]);
    }
    return out;
  }

  private static float asinh(float u) {
    double x = CURVE * Math.abs(u);
    double bent =
        Math.log(x + Math.sqrt(x * x + 1)) / Math.log(CURVE + Math.sqrt(CURVE * CURVE + 1));
    return (float) Math.copySign(bent, u);
  }
}
