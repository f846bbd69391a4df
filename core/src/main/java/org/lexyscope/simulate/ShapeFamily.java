package org.lexyscope.simulate;

/** Kinds of outlines. Training never draws those of {@link HeldOut}. */
public enum ShapeFamily {
  /** Smooth ellipses. */
  ELLIPSE,
  /** Ellipses with random harmonics: spread, irregular cells. */
  BUMPY,
  /** Long cells with two pointed ends, long nuclei. */
  SPINDLE,
  /** Five to eight blunt corners, as in an epithelium. */
  POLYGON,
  /** Kidney and bean: one or two deep notches, in the nucleus too. */
  LOBED,
  /** A small body with several long processes; the nucleus is bent. */
  STELLATE
}
