package org.lexyscope.measure;

import java.util.Arrays;
import java.util.Optional;
import org.lexyscope.image.Frame;
import org.lexyscope.image.GaussianBlur;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.Window;

/**
 * The pixels of a ring that lie in the cell: a ring may leave its cell, and background would darken
 * the cytosol.
 *
 * <p>A ring's level is the upper quartile of its smoothed intensities above the background; pixels
 * below half of it are left out, which puts the cell's border where it is half bright. A level
 * within three standard deviations of the smoothed noise is that of a dim cell, whose border cannot
 * be seen: the whole ring is used.
 *
 * <p>Pixels are judged by their neighbourhood, smoothed over a quarter of the ring's width, never
 * by themselves: in dim cells noise would decide, and the bright pixels that stay would make the
 * cytosol too bright.
 */
final class CytosolPixels {
  private static final double RING_WIDTHS_PER_SIGMA = 4;
  private static final double ABOVE_NOISE_SD = 3;
  private static final double LEAST_SHARE_OF_LEVEL = 0.5;

  private CytosolPixels() {}

  /**
   * The rings without the pixels that lie outside their cells.
   *
   * @param rings each under its nucleus' label
   */
  static LabelImage of(Frame frame, LabelImage rings, Ring ring, Background background) {
    if (!background.trusted()) {
      return rings;
    }
    double sigmaPx = Math.max(1, ring.widthPx() / RING_WIDTHS_PER_SIGMA);
    float[] smooth = smoothedAround(rings, frame, sigmaPx);
    // White noise shrinks by 2 sqrt(pi) sigma under a Gaussian of sigma pixels.
    double smoothSd = background.noiseSd() / (2 * Math.sqrt(Math.PI) * sigmaPx);
    double[] least = new double[rings.maxLabel() + 1];
    float[][] levels = levels(rings, smooth);
    for (int label = 1; label < least.length; label++) {
      least[label] = least(levels[label], background.value(), ABOVE_NOISE_SD * smoothSd);
    }
    int[] kept = rings.labels().clone();
    for (int index = 0; index < kept.length; index++) {
      kept[index] = kept[index] > 0 && smooth[index] > least[kept[index]] ? kept[index] : 0;
    }
    return new LabelImage(rings.width(), rings.height(), kept);
  }

  /** The frame smoothed where there are rings, which may be a small part of it; 0 elsewhere. */
  private static float[] smoothedAround(LabelImage rings, Frame frame, double sigmaPx) {
    float[] smooth = new float[frame.pixels().length];
    Optional<Window> around = Window.around(rings);
    if (around.isPresent()) {
      int reachPx = GaussianBlur.reachPx(sigmaPx);
      Window window = around.get().grownBy(reachPx, frame.width(), frame.height());
      float[] part = window.cut(frame.pixels(), frame.width());
      float[] blurred = GaussianBlur.blur(part, window.width(), window.height(), sigmaPx);
      window.paste(blurred, smooth, frame.width());
    }
    return smooth;
  }

  /** The smoothed intensities of every ring, ascending. */
  private static float[][] levels(LabelImage rings, float[] smooth) {
    int[] count = new int[rings.maxLabel() + 1];
    for (int label : rings.labels()) {
      count[label]++;
    }
    float[][] levels = new float[count.length][];
    levels[0] = new float[0];
    for (int label = 1; label < count.length; label++) {
      levels[label] = new float[count[label]];
    }
    for (int index = 0; index < smooth.length; index++) {
      int label = rings.labels()[index];
      if (label > 0) {
        levels[label][--count[label]] = smooth[index];
      }
    }
    for (float[] ring : levels) {
      Arrays.sort(ring);
    }
    return levels;
  }

  /** What a pixel of this ring must exceed; nothing when the cell is dim. */
  private static double least(float[] levels, double background, double noise) {
    if (levels.length == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double level = levels[3 * levels.length / 4] - background;
    return level > noise ? background + LEAST_SHARE_OF_LEVEL * level : Double.NEGATIVE_INFINITY;
  }
}
