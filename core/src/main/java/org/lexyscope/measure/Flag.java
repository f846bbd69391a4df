package org.lexyscope.measure;

import java.util.Locale;

/** What a reader should know before trusting a value. */
public enum Flag {
  /** The nucleus was not found in this frame, or the track ends before the video. */
  NUCLEUS_LOST,
  /** This frame by itself does not show the nucleus: its outline was moved here from others. */
  CARRIED,
  /** The network is so unsure of the mask that most like it are wrong: look at it. */
  REVIEW,
  /** Pixels of the nucleus or its ring stand at the video's maximum in numbers. */
  SATURATED,
  /** The nucleus reaches the image's edge, so part of it is missing. */
  TOUCHES_BORDER,
  /** |ln N/C| is below 0.1: the nucleus is as bright as its cytosol. */
  LOW_CONTRAST,
  /** No empty space to estimate the background from, or the cytosol is not above it. */
  NO_BACKGROUND,
  /** The ring lies outside the image or between other nuclei. */
  NO_CYTOSOL,
  /** A fit without a bounded answer. */
  NOT_CONVERGED,
  /** A phase with fewer frames than a fit needs. */
  FEW_FRAMES;

  /** As it stands in result files: {@code nucleus_lost}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
