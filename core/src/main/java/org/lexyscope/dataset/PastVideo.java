package org.lexyscope.dataset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lexyscope.motion.Displacement;
import org.lexyscope.motion.LucasKanade;
import org.lexyscope.motion.MotionImage;

/**
 * The planes of {@link VideoContext} from the past alone, for a video that is still being taken:
 * the frame after is not there yet and is replaced by the frame itself, and early, middle and late
 * are parts of what has been seen.
 *
 * <p>Up to {@value #MOST_KEPT} frames are kept, evenly spaced, with the way to each of them. Not
 * for several threads.
 */
public final class PastVideo {
  private static final int MOST_KEPT = 64;

  private final int width;
  private final int height;
  private final double nucleusDiameterPx;
  private final List<Kept> kept = new ArrayList<>();
  private int spacing = 1;
  private int seen;
  private @Nullable MotionImage newest;
  private float @Nullable [] pixels;
  private float @Nullable [] pixelsBefore;

  /** From the newest frame to the one before. */
  private Displacement back;

  /** A frame of the past and the way there from the newest. */
  private record Kept(FramePixels frame, Displacement way) {}

  /** A frame's intensities; a class of its own since records do not suit arrays. */
  private static final class FramePixels {
    private final float[] pixels;

    FramePixels(float[] pixels) {
      this.pixels = pixels;
    }
  }

  /**
   * @param nucleusDiameterPx of a typical nucleus in the frames as given
   */
  public PastVideo(int width, int height, double nucleusDiameterPx) {
    this.width = width;
    this.height = height;
    this.nucleusDiameterPx = nucleusDiameterPx;
    this.back = LucasKanade.still(width, height, nucleusDiameterPx);
  }

  /**
   * Takes the next frame.
   *
   * @param pixels linear scaled intensities; the scale must be known from the first frame on
   */
  public void add(float[] pixels) {
    MotionImage image =
        new MotionImage(width, height, IntensityScale.curved(pixels), nucleusDiameterPx);
    back =
        newest == null
            ? LucasKanade.still(width, height, nucleusDiameterPx)
            : LucasKanade.between(image, newest);
    kept.replaceAll(frame -> new Kept(frame.frame(), back.then(frame.way())));
    keep(pixels);
    newest = image;
    pixelsBefore = this.pixels == null ? pixels : this.pixels;
    this.pixels = pixels;
    seen++;
  }

  /**
   * The planes of the newest frame.
   *
   * @throws IllegalStateException before the first frame
   */
  public float[][] planes() {
    if (pixels == null) {
      throw new IllegalStateException("A video without frames has no planes; add a frame first.");
    }
    float[][] planes = VideoContext.still(pixels);
    if (seen > 1 && pixelsBefore != null) {
      planes[VideoContext.BEFORE] = back.pulledWhereSeen(pixelsBefore);
    }
    for (int mean = 0; mean < VideoContext.MEANS; mean++) {
      planes[VideoContext.EARLY + mean] = mean(mean);
    }
    return VideoContext.filled(planes);
  }

  /** The way of the newest frame's cells to the frame before; nothing has moved in the first. */
  public Displacement motion() {
    return back;
  }

  /** Every so many frames; when there are too many, every second of them goes. */
  private void keep(float[] pixels) {
    if (seen % spacing != 0) {
      return;
    }
    if (kept.size() == MOST_KEPT) {
      for (int i = MOST_KEPT - 1; i > 0; i -= 2) {
        kept.remove(i);
      }
      spacing *= 2;
      if (seen % spacing != 0) {
        return;
      }
    }
    kept.add(
        new Kept(new FramePixels(pixels), LucasKanade.still(width, height, nucleusDiameterPx)));
  }

  private float[] mean(int mean) {
    int[] frames = VideoContext.framesOf(mean, kept.size());
    SeenMean sum = new SeenMean(width * height);
    for (int frame : frames) {
      Kept from = kept.get(frame);
      sum.add(from.way().pulledWhereSeen(from.frame().pixels));
    }
    return sum.mean();
  }
}
