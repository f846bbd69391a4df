package org.lexyscope.analysis;

import org.lexyscope.video.MemoryCheck;
import org.lexyscope.video.Video;
import org.lexyscope.video.VideoException;

/**
 * Whether a frame can be measured and drawn within the heap, asked before the first is read. What
 * segmentation needs depends on its scale and is asked by the segmenter once that is settled.
 *
 * <p>Heap does not grow with the number of frames beyond the traces, so the frame alone decides.
 */
final class AnalysisMemory {
  /**
   * Frame, nuclei, the images the rings are found with, cytosol, and what is packed and drawn of
   * them. Measured (JDK 25, G1, Linux): the least {@code -Xmx} with which an analysis of given
   * nuclei succeeds in 5 frames of 1600x1600 pixels, less that for a tiny video, is 25 bytes a
   * pixel, known to 3. Where the rings span the frame they are smoothed in a copy of it, 28 bytes.
   * On top come, counted from the arrays held at once, the whole cytosol and a network's maps (17
   * bytes), and some spare. To be measured again when more is kept.
   */
  private static final double BYTES_PER_PIXEL = 50;

  private AnalysisMemory() {}

  /**
   * Refuses a video whose frames are too large.
   *
   * @throws VideoException naming the memory needed, the memory there is, and what to do
   */
  static void require(Video video) throws VideoException {
    MemoryCheck.requireFrame(video, BYTES_PER_PIXEL, MemoryCheck.availableBytes());
  }

  /** The sentence for a video that needed more than was foreseen. */
  static String exhausted(String name) {
    long limit = Runtime.getRuntime().maxMemory();
    return "[%s] The memory Java may use, %d MB, was not enough. Crop or bin the video, or give it more: %s."
        .formatted(name, limit >> 20, MemoryCheck.option(2.0 * limit));
  }
}
