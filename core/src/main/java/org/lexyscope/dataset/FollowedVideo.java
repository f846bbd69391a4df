package org.lexyscope.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
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
 * <p>The heap holds five means and a few frames; displacements lie in a file. Not for several
 * threads.
 */
public final class FollowedVideo implements Closeable {
  private static final String STAGE = "follow cells";
  private static final int FRAMES_KEPT = 4;

  /** To the frame before, then to each mean, then to the ends: displacements a frame. */
  private static final int WAYS = 1 + VideoContext.MEANS + 1;

  private static final int TO_ENDS = WAYS - 1;

  private final FrameReader reader;
  private final int width;
  private final int height;
  private final int count;
  private final double nucleusDiameterPx;
  private final DisplacementFile ways;
  private final float[][] means = new float[VideoContext.MEANS][];
  private final float[][] ends = new float[2][];
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
      gatherEnds();
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
    SeenMean sum = new SeenMean(width * height);
    int middle = frames[frames.length / 2];
    keepWays(middle, 1 + mean);
    pull(middle, frames, (i, pulled) -> sum.add(pulled));
    means[mean] = sum.mean();
  }

  /** Takes both ends of the strongest change where the middle frame has the cells. */
  private void gatherEnds() throws IOException {
    int[] frames = StrongestChange.framesOf(count, StrongestChange.MOST_FRAMES);
    StrongestChange change =
        new StrongestChange(width, height, nucleusDiameterPx, frames.length);
    int middle = frames[frames.length / 2];
    keepWays(middle, TO_ENDS);
    pull(middle, frames, change::look);
    double[][] weights = change.ends();
    SeenMean[] sums = {new SeenMean(width * height), new SeenMean(width * height)};
    pull(
        middle,
        frames,
        (i, pulled) -> {
          for (int end = 0; end < sums.length; end++) {
            sums[end].add(pulled, (float) weights[end][i]);
          }
        });
    for (int end = 0; end < sums.length; end++) {
      ends[end] = sums[end].mean();
    }
  }

  private void keepWays(int middle, int which) throws IOException {
    Displacement toMiddle = still();
    for (int frame = middle; frame < count; frame++) {
      toMiddle = frame == middle ? toMiddle : toBefore(frame).then(toMiddle);
      ways.put(way(frame, which), toMiddle);
    }
    toMiddle = still();
    for (int frame = middle - 1; frame >= 0; frame--) {
      toMiddle = toAfter(frame).then(toMiddle);
      ways.put(way(frame, which), toMiddle);
    }
  }

  /** Takes a frame with its cells where another has them, NaN where it does not show the place. */
  private interface Pulled {
    void take(int index, float[] pixels);
  }

  /** Gives frames in ascending order, by their index among them, as the middle one has cells. */
  private void pull(int middle, int[] frames, Pulled to) throws IOException {
    Displacement[] fromMiddle = fromMiddle(middle, frames);
    for (int i = 0; i < frames.length; i++) {
      to.take(i, fromMiddle[i].pulledWhereSeen(frame(frames[i])));
    }
  }

  private Displacement[] fromMiddle(int middle, int[] frames) throws IOException {
    Displacement[] found = new Displacement[frames.length];
    int at = middle;
    Displacement way = still();
    for (int i = Arrays.binarySearch(frames, middle); i < frames.length; i++) {
      for (; at < frames[i]; at++) {
        way = way.then(toAfter(at));
      }
      found[i] = way;
    }
    at = middle;
    way = still();
    for (int i = Arrays.binarySearch(frames, middle) - 1; i >= 0; i--) {
      for (; at > frames[i]; at--) {
        way = way.then(toBefore(at));
      }
      found[i] = way;
    }
    return found;
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
    Displacement toEnds = ways.get(way(frame, TO_ENDS));
    for (int end = 0; end < ends.length; end++) {
      planes[VideoContext.CHANGE + end] = toEnds.pulledWhereSeen(ends[end]);
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
