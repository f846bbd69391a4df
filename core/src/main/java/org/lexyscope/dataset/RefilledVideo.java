package org.lexyscope.dataset;

import java.util.SplittableRandom;

/**
 * A still as one of the frames of a video in which proteins leave the nuclei and return, with what
 * {@link VideoContext} shows beside it.
 *
 * <p>The logarithm of the ratio of nucleus and cytosol goes from one value to another while the
 * light is on and back while it is off, both exponentially; cells differ a little in ratio and
 * response, and a cell's total protein stays. Cells do not move here: what motion estimation leaves
 * is added by augmentation.
 */
final class RefilledVideo {
  private static final int FRAMES = 30;
  private static final double LOWEST_RATIO = 0.4;
  private static final double HIGHEST_RATIO = 3;
  private static final double CHANGING_SHARE = 0.8;
  private static final double RATIO_SCATTER = 0.15;
  private static final double RESPONSE_SCATTER = 0.3;
  private static final double SLOWEST = 0.05;
  private static final double FASTEST = 0.6;

  /** The share of a cell that is nucleus, of which its levels follow from the ratio. */
  private static final double NUCLEAR_SHARE = 0.25;

  private final ContrastRefill refill;
  private final double[] response = new double[FRAMES];
  private final double[] fromLogRatio;
  private final double[] change;

  RefilledVideo(Bbbc013Field field, SplittableRandom random) {
    refill = new ContrastRefill(field, random);
    double from = logRatio(random);
    double to = random.nextDouble() < CHANGING_SHARE ? logRatio(random) : from;
    fromLogRatio = new double[refill.maxLabel() + 1];
    change = new double[fromLogRatio.length];
    for (int label = 0; label < change.length; label++) {
      fromLogRatio[label] = from + RATIO_SCATTER * random.nextGaussian();
      change[label] = (to - from) * Math.exp(RESPONSE_SCATTER * random.nextGaussian());
    }
    respond(random);
  }

  private static double logRatio(SplittableRandom random) {
    double low = Math.log(LOWEST_RATIO);
    return low + random.nextDouble() * (Math.log(HIGHEST_RATIO) - low);
  }

  /** How far the change has gone in each frame, 0..1. */
  private void respond(SplittableRandom random) {
    double on = FRAMES * 0.4 * random.nextDouble();
    double off = on + FRAMES * (0.2 + 0.6 * random.nextDouble());
    double rise = SLOWEST * Math.pow(FASTEST / SLOWEST, random.nextDouble());
    double fall = SLOWEST * Math.pow(FASTEST / SLOWEST, random.nextDouble());
    double gone = 0;
    for (int frame = 0; frame < FRAMES; frame++) {
      boolean lit = frame >= on && frame < off;
      gone += lit ? rise * (1 - gone) : -fall * gone;
      response[frame] = gone;
    }
  }

  /**
   * The planes of one frame, linear scaled intensities.
   *
   * @param past whether only what was before the frame is seen, and the scale is the first frame's
   */
  float[][] planes(boolean past, SplittableRandom random) {
    int frame = random.nextInt(FRAMES);
    int count = past ? frame + 1 : FRAMES;
    float[][] planes = new float[VideoContext.PLANES][];
    planes[VideoContext.FRAME] = mean(frame);
    planes[VideoContext.BEFORE] = frame == 0 ? planes[0] : mean(frame - 1);
    planes[VideoContext.AFTER] = frame == count - 1 ? planes[0] : mean(frame + 1);
    for (int mean = 0; mean < VideoContext.MEANS; mean++) {
      planes[VideoContext.EARLY + mean] = mean(VideoContext.framesOf(mean, count));
    }
    IntensityScale scale =
        past
            ? IntensityScale.ofFrames(mean(0))
            : IntensityScale.ofFrames(
                planes[VideoContext.EARLY],
                planes[VideoContext.EARLY + 1],
                planes[VideoContext.EARLY + 2]);
    float[][] scaled = new float[planes.length][];
    for (int plane = 0; plane < planes.length; plane++) {
      boolean again = plane > 0 && VideoContext.isFrame(planes, plane);
      scaled[plane] = again ? scaled[0] : scale.linear(planes[plane]);
    }
    return scaled;
  }

  /**
   * The mean image of some frames, in the still's own units. Levels are proportional to protein, so
   * that they may be averaged.
   */
  float[] mean(int... frames) {
    float[] cytosol = new float[change.length];
    float[] nucleus = new float[change.length];
    for (int label = 0; label < change.length; label++) {
      double before = 1 - NUCLEAR_SHARE + NUCLEAR_SHARE * Math.exp(fromLogRatio[label]);
      for (int frame : frames) {
        double ratio = Math.exp(fromLogRatio[label] + change[label] * response[frame]);
        double level = before / (1 - NUCLEAR_SHARE + NUCLEAR_SHARE * ratio);
        cytosol[label] += (float) (level / frames.length);
        nucleus[label] += (float) (level * ratio / frames.length);
      }
    }
    return refill.image(cytosol, nucleus);
  }
}
