package org.lexyscope.simulate;

/** Kinds of texture of the cytosol. Training never draws those of {@link HeldOut}. */
public enum TextureFamily {
  /** Soft clouds of several sizes. */
  CLOUDY,
  /** Fine grains. */
  GRANULAR,
  /** Streaks along the cell. */
  FIBROUS,
  /** Bubbles without protein. */
  BUBBLY,
  /** A bright net with dark meshes. */
  RETICULAR,
  /** Patches of one level each. */
  PATCHY
}
