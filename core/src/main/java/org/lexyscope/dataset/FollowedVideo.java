package org.lexyscope.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lexyscope.motion.Displacement;
import org.lexyscope.motion.DisplacementFile;
import org.lexyscope.motion.LucasKanade;
import org.lexyscope.motion.MotionImage;
import org.lexyscope.run.Progress;

/**
 * The planes of {@link VideoContext} for every frame of a whole video, with its cells followed:
 * motion from frame to frame, joined to the way from any frame to where each mean lies.
 *
 * <p>The heap holds three means and a few frames; displacements lie in a file. Not for several
 * threads.
 */
public final class FollowedVideo implements Closeable {
  private static final String STAGE = "follow cells";
  private static final int FRAMES_KEPT = 4;

  /** To the frame before, then to each mean: displacements a frame. */
  private static final int WAYS = 1 + VideoContext.MEANS;

  private final FrameReader reader;
  private final int width;
  private final int height;
  private final int count;
  private final double nucleusDiameterPx;
  private final DisplacementFile ways;
  private final float[][] means = new float[VideoContext.MEANS][];
  private final Map<Integer, float[]> kept = new LinkedHashMap<>();

  /**
   * Reads the video once and measures its motion.
   *
   * @param count frames
   * @param nucleusDiameterPx of a typical nucleus in the frames as read
   * @param scratch existing folder for a file that is gone after {@link #close}
   */
  public FollowedVideo(
      FrameReader reader,
      int count,
      int width,
      int height,
      double nucleusDiameterPx,
      Path scratch,
      Progress progress)
      throws IOException {
    this.reader = reader;
    this.count = count;
    this.width = width;
    this.height = height;
    this.nucleusDiameterPx = nucleusDiameterPx;
    this.ways = new DisplacementFile(scratch, still());
    try {
      measure(progress);
      for (int mean = 0; mean < VideoContext.MEANS; mean++) {
        gather(mean);
      }
    } catch (IOException | RuntimeException failure) {
      ways.close();
      throw failure;
    }
  }

  private Displacement still() {
    return LucasKanade.still(width, height, nucleusDiameterPx);
  }

  private void measure(Progress progress) throws IOException {
    MotionImage before = null;
    for (int frame = 0; frame < count; frame++) {
      float[] seen = IntensityScale.curved(frame(frame));
      MotionImage image = new MotionImage(width, height, seen, nucleusDiameterPx);
      ways.put(way(frame, 0), before == null ? still() : LucasKanade.between(image, before));
      before = image;
      progress.update(STAGE, frame + 1L, count);
    }
  }

  private static long way(int frame, int which) {
    return (long) frame * WAYS + which;
  }

  private Displacement toBefore(int frame) throws IOException {
    return ways.get(way(frame, 0));
  }

  private Displacement toAfter(int frame) throws IOException {
    return toBefore(frame + 1).inverse();
  }

  /** Takes a mean where its middle frame has the cells, and the ways of all frames to there. */
  private void gather(int mean) throws IOException {
    int[] frames = VideoContext.framesOf(mean, count);
    int middle = frames[frames.length / 2];
    SeenMean sum = new SeenMean(width * height);
    Displacement toMiddle = still();
    Displacement fromMiddle = still();
    for (int frame = middle; frame < count; frame++) {
      if (frame > middle) {
        toMiddle = toBefore(frame).then(toMiddle);
        fromMiddle = fromMiddle.then(toAfter(frame - 1));
      }
      ways.put(way(frame, 1 + mean), toMiddle);
      addWhere(frames, frame, fromMiddle, sum);
    }
    toMiddle = still();
    fromMiddle = still();
    for (int frame = middle - 1; frame >= 0; frame--) {
      toMiddle = toAfter(frame).then(toMiddle);
      fromMiddle = fromMiddle.then(toBefore(frame + 1));
      ways.put(way(frame, 1 + mean), toMiddle);
      addWhere(frames, frame, fromMiddle, sum);
    }
    means[mean] = sum.mean();
  }

  private void addWhere(int[] frames, int frame, Displacement fromMiddle, SeenMean sum)
      throws IOException {
    for (int taken : frames) {
      if (taken == frame) {
        sum.add(fromMiddle.pulledWhereSeen(frame(frame)));
      }
    }
  }

  /**
   * The planes of one frame, linear scaled intensities.
   *
   * @param frame index from 0
   */
  public float[][] planes(int frame) throws IOException {
    float[][] planes = VideoContext.still(frame(frame));
    if (frame > 0) {
      planes[VideoContext.BEFORE] = toBefore(frame).pulledWhereSeen(frame(frame - 1));
    }
    if (frame < count - 1) {
      planes[VideoContext.AFTER] = toAfter(frame).pulledWhereSeen(frame(frame + 1));
    }
    for (int mean = 0; mean < VideoContext.MEANS; mean++) {
      planes[VideoContext.EARLY + mean] =
          ways.get(way(frame, 1 + mean)).pulledWhereSeen(means[mean]);
    }
    return VideoContext.filled(planes);
  }

  /** The way of a frame's cells to the frame before; nothing has moved in the first. */
  public Displacement motion(int frame) throws IOException {
    return toBefore(frame);
  }

  private float[] frame(int frame) throws IOException {
    float[] found = kept.get(frame);
    if (found == null) {
      found = reader.read(frame);
      kept.put(frame, found);
      if (kept.size() > FRAMES_KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    ways.close();
  }
}
