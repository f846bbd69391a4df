package org.lexyscope.dataset;

import java.io.IOException;

/**
 * The planes of {@link VideoContext} with everything left where it is: good enough to judge how
 * large nuclei are before that is known, which following them needs.
 */
public final class UnmovedVideo {
  private final FrameReader reader;
  private final int count;
  private final float[][] means = new float[VideoContext.MEANS][];
  private final float[][] ends = new float[2][];

  /**
   * Reads the frames of the means.
   *
   * @param count frames
   * @param nucleusDiameterPx as far as it is known, of which only the order matters
   */
  public UnmovedVideo(
      FrameReader reader, int count, int width, int height, double nucleusDiameterPx)
      throws IOException {
    this.reader = reader;
    this.count = count;
    for (int mean = 0; mean < VideoContext.MEANS; mean++) {
      SeenMean sum = new SeenMean(width * height);
      for (int frame : VideoContext.framesOf(mean, count)) {
        sum.add(reader.read(frame));
      }
      means[mean] = sum.mean();
    }
    int[] frames = StrongestChange.framesOf(count, StrongestChange.MOST_FRAMES);
    StrongestChange change = new StrongestChange(width, height, nucleusDiameterPx, frames.length);
    for (int i = 0; i < frames.length; i++) {
      change.look(i, reader.read(frames[i]));
    }
    double[][] weights = change.ends();
    SeenMean[] sums = {new SeenMean(width * height), new SeenMean(width * height)};
    for (int i = 0; i < frames.length; i++) {
      float[] pixels = reader.read(frames[i]);
      sums[0].add(pixels, (float) weights[0][i]);
      sums[1].add(pixels, (float) weights[1][i]);
    }
    ends[0] = sums[0].mean();
    ends[1] = sums[1].mean();
  }

  /**
   * The planes of one frame, linear scaled intensities.
   *
   * @param frame index from 0
   */
  public float[][] planes(int frame) throws IOException {
    float[][] planes = VideoContext.still(reader.read(frame));
    if (frame > 0) {
      planes[VideoContext.BEFORE] = reader.read(frame - 1);
    }
    if (frame < count - 1) {
      planes[VideoContext.AFTER] = reader.read(frame + 1);
    }
    System.arraycopy(means, 0, planes, VideoContext.EARLY, VideoContext.MEANS);
    System.arraycopy(ends, 0, planes, VideoContext.CHANGE, ends.length);
    return planes;
  }
}
