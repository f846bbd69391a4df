package org.lexyscope.measure;

import java.util.EnumSet;
import java.util.Set;

/**
 * One cell in one frame. Means are raw camera units; a value that could not be measured is NaN.
 *
 * @param frame index from 0
 * @param xPx nucleus centroid
 * @param yPx nucleus centroid
 * @param areaPx nucleus pixels
 * @param nucleusMean mean over the nucleus
 * @param cytosolMean mean over its ring
 * @param background of this frame
 * @param confidence of the mask, 0..1, NaN when the segmenter gives none
 * @param scatter standard error of ln(N/C) if each pixel strayed by itself
 * @param cytosolAreaPx pixels of its cytosol: all of it, or those that stand for it
 * @param cytosolSource which of the two
 * @param flags what to know before trusting it
 */
public record TracePoint(
    int frame,
    double xPx,
    double yPx,
    double areaPx,
    double nucleusMean,
    double cytosolMean,
    double background,
    double confidence,
    double scatter,
    double cytosolAreaPx,
    CytosolSource cytosolSource,
    Set<Flag> flags) {

  public TracePoint {
    flags = Set.copyOf(flags);
  }

  /** A frame in which this cell's nucleus was not found. */
  public static TracePoint lost(int frame) {
    double none = Double.NaN;
    return new TracePoint(
        frame,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        CytosolSource.RING,
        EnumSet.of(Flag.NUCLEUS_LOST));
  }

  /** Nucleus above background. */
  public double nucleus() {
    return nucleusMean - background;
  }

  /** Cytosol above background. */
  public double cytosol() {
    return cytosolMean - background;
  }

  /** N/C: nucleus over cytosol, both above background; NaN where the cytosol is not above it. */
  public double ncRatio() {
    return cytosol() > 0 ? nucleus() / cytosol() : Double.NaN;
  }

  /** |ln N/C|; NaN where N/C is not above 0. */
  public double contrast() {
    double ratio = ncRatio();
    return ratio > 0 ? Math.abs(Math.log(ratio)) : Double.NaN;
  }

  /**
   * The share of the cell's protein that is in the nucleus, N / (N + rho C).
   *
   * @param volumeRatio rho, the cytosol's volume over the nucleus'
   */
  public double nuclearFraction(double volumeRatio) {
    return NuclearFraction.of(nucleus(), cytosol(), volumeRatio);
  }

  TracePoint with(Flag flag) {
    return with(confidence, Set.of(flag));
  }

  /** The same mask, with what is known of it beside the intensities. */
  TracePoint with(double sure, Set<Flag> moreFlags) {
    EnumSet<Flag> all = EnumSet.noneOf(Flag.class);
    all.addAll(flags);
    all.addAll(moreFlags);
    return new TracePoint(
        frame,
        xPx,
        yPx,
        areaPx,
        nucleusMean,
        cytosolMean,
        background,
        sure,
        scatter,
        cytosolAreaPx,
        cytosolSource,
        all);
  }
}
