package org.lexyscope.simulate;

/** Kinds of point spread functions. Training never draws those of {@link HeldOut}. */
public enum PsfFamily {
  /** One Gaussian. */
  GAUSSIAN,
  /** A Gaussian core and a quarter of the light in a halo three times as wide. */
  HALO,
  /** Wider in one direction than in the other. */
  ASTIGMATIC,
  /** A ring, as out of focus: a Gaussian less a narrower one. */
  RING,
  /** A tail to one side. */
  COMA
}
