package org.lexyscope.video;

import java.util.Locale;

/** Whether frames fit into memory, asked before any is read. */
public final class MemoryCheck {
  /** A Java array holds at most this many values. */
  private static final long MOST_PIXELS = Integer.MAX_VALUE - 8L;

  /**
   * What the program takes beside frames. Measured (JDK 25, G1, Linux): the least {@code -Xmx} for
   * a video of 64x64 pixels is 18 MiB with a threshold and 25 MiB with a network; and some spare.
   */
  private static final long PROGRAM_BYTES = 32_000_000;

  private MemoryCheck() {}

  /**
   * Refuses frames that cannot be worked on.
   *
   * @param video its name and size are for the message
   * @param bytesPerPixel working memory for each pixel of a frame, over all copies and label images
   *     held at once
   * @param availableBytes memory that may be used, such as {@link #availableBytes}
   * @throws VideoException naming the memory needed and the memory available
   */
  public static void requireFrame(Video video, double bytesPerPixel, long availableBytes)
      throws VideoException {
    requireFrame(video.name(), video.width(), video.height(), bytesPerPixel, availableBytes);
  }

  static void requireFrame(
      String name, int width, int height, double bytesPerPixel, long availableBytes)
      throws VideoException {
    long pixels = (long) width * height;
    double needed = pixels * bytesPerPixel;
    if (pixels > MOST_PIXELS || needed > availableBytes) {
      throw new VideoException(
          String.format(
              Locale.ROOT,
              "[%s] frames are %dx%d pixels: working on one needs %.2f GB of memory, %.2f GB are available. "
                  + "Crop or bin the video%s.",
              name,
              width,
              height,
              1e-9 * needed,
              1e-9 * availableBytes,
              pixels > MOST_PIXELS ? "" : ", or give Java more memory: " + option(needed)));
    }
  }

  /** How many frames can be worked on at a time: at least one, at most {@code most}. */
  public static int framesAtATime(
      int width, int height, double bytesPerPixel, long availableBytes, int most) {
    return (int) Math.clamp(availableBytes / (bytesPerPixel * width * height), 1, most);
  }

  /**
   * Heap for frames, in bytes: the limit of {@code -Xmx} less what the program takes. What is in
   * use now is not taken off, since most of it is left of earlier videos and makes room when asked.
   */
  public static long availableBytes() {
    return Math.max(0, Runtime.getRuntime().maxMemory() - PROGRAM_BYTES);
  }

  /** How to give Java that much, as it is typed before the command. */
  public static String option(double bytes) {
    double mebibytes = (bytes + PROGRAM_BYTES) / (1 << 20);
    return String.format(
        Locale.ROOT, "JDK_JAVA_OPTIONS=-Xmx%.0fm", 100 * Math.ceil(mebibytes / 100));
  }
}
