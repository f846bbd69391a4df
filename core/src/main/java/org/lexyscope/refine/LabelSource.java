package org.lexyscope.refine;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.lexyscope.run.Progress;
import org.lexyscope.video.Video;

/** Where the nuclei to learn from come from. */
public sealed interface LabelSource permits LabelFiles, MarkerChannel {
  /**
   * The labelled frames of a video, in order; at least one.
   *
   * @param frames the only frames that count, indices from 0; empty when all do
   * @param nucleusDiameterPx if the user names it
   * @throws IOException if labels cannot be read, do not fit the video, or a frame has none
   */
  List<LabelledFrame> read(
      Video video, List<Integer> frames, OptionalDouble nucleusDiameterPx, Progress progress)
      throws IOException;

  /** A sentence for people. */
  String note();
}
