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

  /**
   * Reads the frames of the means.
   *
   * @param count frames
   */
  public UnmovedVideo(FrameReader reader, int count) throws IOException {
    this.reader = reader;
    this.count = count;
    for (int mean = 0; mean < VideoContext.MEANS; mean++) {
      int[] frames = VideoContext.framesOf(mean, count);
      float[] first = reader.read(frames[0]);
      SeenMean sum = new SeenMean(first.length);
      sum.add(first);
      for (int i = 1; i < frames.length; i++) {
        sum.add(reader.read(frames[i]));
      }
      means[mean] = sum.mean();
    }
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
    return planes;
  }
}
