package org.lexyscope.video;

import java.util.Locale;

/** Whether frames fit into memory, asked before any is read. */
public final class MemoryCheck {
  /** A Java array holds at most this many values. */
  private static final long MOST_PIXELS = Integer.MAX_VALUE - 8L;

  private MemoryCheck() {}

  /**
   * Refuses frames that cannot be worked on.
   *
   * @param name the video, for the message
   * @param bytesPerPixel working memory for each pixel of a frame, over all copies and label images
   *     held at once
   * @param availableBytes memory that may be used, such as {@link #availableBytes}
   * @throws VideoException naming the memory needed and the memory available
   */
  public static void requireFrame(
      String name, int width, int height, int bytesPerPixel, long availableBytes)
      throws VideoException {
    long pixels = (long) width * height;
    if (pixels > MOST_PIXELS || pixels * bytesPerPixel > availableBytes) {
      throw new VideoException(
          String.format(
              Locale.ROOT,
              "[%s] frames are %dx%d pixels: working on one needs %.1f GB of memory, %.1f GB are available. "
                  + "Crop or bin the video%s.",
              name,
              width,
              height,
              1e-9 * pixels * bytesPerPixel,
              1e-9 * availableBytes,
              pixels > MOST_PIXELS ? "" : ", or give Java more memory (-Xmx)"));
    }
  }

  /** Heap that is free or may still be claimed, in bytes. */
  public static long availableBytes() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
  }
}
