package org.lexyscope.dataset;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What a network sees of a video beside one frame: planes of the frame's size in which every cell
 * lies where the frame has it.
 *
 * <p>The change of nucleus against cytosol shows the border where a single frame does not: planes
 * are the frame, the frames before and after, and the means of the first quarter, the middle fifth
 * and the last third of the video, or of what is there of it.
 */
public final class VideoContext {
  /** Planes a frame. */
  public static final int PLANES = 6;

  public static final int FRAME = 0;
  public static final int BEFORE = 1;
  public static final int AFTER = 2;

  /** The first of the {@link #MEANS} means: early, middle, late. */
  public static final int EARLY = 3;

  public static final int MEANS = 3;

  /** Frames a mean is taken of, at most; evenly spaced in its part of the video. */
  static final int MOST_IN_MEAN = 6;

  private VideoContext() {}

  /** The same image in every plane: all that is known of a video of one frame. */
  public static float[][] still(float[] pixels) {
    float[][] planes = new float[PLANES][];
    Arrays.fill(planes, pixels);
    return planes;
  }

  /** Whether a plane is the frame itself, for want of another; one that merely equals it is not. */
  @SuppressWarnings("ReferenceEquality")
  public static boolean isFrame(float[][] planes, int plane) {
    return planes[plane] == planes[FRAME];
  }

  /**
   * The frames a mean is taken of, in order.
   *
   * @param mean 0 early, 1 middle, 2 late
   * @param count frames of the video, or so far
   */
  static int[] framesOf(int mean, int count) {
    int from =
        switch (mean) {
          case 0 -> 0;
          case 1 -> 2 * count / 5;
          default -> count - Math.max(1, count / 3);
        };
    int to =
        switch (mean) {
          case 0 -> Math.max(1, count / 4);
          case 1 -> Math.max(from + 1, 3 * count / 5);
          default -> count;
        };
    int length = to - from;
    int taken = Math.min(length, MOST_IN_MEAN);
    return IntStream.range(0, taken)
        .map(i -> taken == 1 ? from + length / 2 : from + i * (length - 1) / (taken - 1))
        .toArray();
  }

  /** Takes the frame's own pixel where a plane has none: the video did not show that place then. */
  static float[][] filled(float[][] planes) {
    float[] frame = planes[FRAME];
    for (float[] plane : planes) {
      for (int i = 0; i < frame.length; i++) {
        plane[i] = Float.isNaN(plane[i]) ? frame[i] : plane[i];
      }
    }
    return planes;
  }
}
