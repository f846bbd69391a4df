package org.lexyscope.measure;

import java.util.Optional;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.video.PixelMaps;

/**
 * Where the cells of one frame have their cytosol.
 *
 * <p>Cytosol is measured near the nucleus, in the part of its ring that intensities put into the
 * cell ({@link CytosolPixels}). A cell is seen when a network calls at least half of the ring this
 * cell's cytosol; then its whole cytosol is known, too.
 */
final class Cytosol {
  private static final double LEAST_SEEN_SHARE = 0.5;

  private final LabelImage region;
  private final LabelImage measured;
  private final boolean[] seen;

  private Cytosol(LabelImage region, LabelImage measured, boolean[] seen) {
    this.region = region;
    this.measured = measured;
    this.seen = seen;
  }

  /**
   * Finds it.
   *
   * @param rings each under its nucleus' label
   * @param maps what a network says of the frame's pixels, if one was asked
   */
  static Cytosol of(
      Frame frame,
      LabelImage nuclei,
      LabelImage rings,
      Ring ring,
      Background background,
      Optional<PixelMaps> maps) {
    LabelImage bright = CytosolPixels.of(frame, rings, ring, background);
    if (maps.isEmpty()) {
      return new Cytosol(bright, bright, new boolean[nuclei.maxLabel() + 1]);
    }
    LabelImage cells = SeenCytosol.of(nuclei, maps.get());
    boolean[] seen = seen(rings, cells, nuclei.maxLabel());
    int[] region = new int[cells.labels().length];
    for (int i = 0; i < region.length; i++) {
      int cell = cells.labels()[i];
      int ringOf = rings.labels()[i];
      region[i] = seen[cell] ? cell : seen[ringOf] ? 0 : bright.labels()[i];
    }
    return new Cytosol(new LabelImage(frame.width(), frame.height(), region), bright, seen);
  }

  private static boolean[] seen(LabelImage rings, LabelImage cells, int maxLabel) {
    int[] inRing = new int[maxLabel + 1];
    int[] inBoth = new int[maxLabel + 1];
    for (int i = 0; i < rings.labels().length; i++) {
      int label = rings.labels()[i];
      inRing[label]++;
      inBoth[label] += cells.labels()[i] == label ? 1 : 0;
    }
    boolean[] seen = new boolean[maxLabel + 1];
    for (int label = 1; label <= maxLabel; label++) {
      seen[label] = inBoth[label] > 0 && inBoth[label] >= LEAST_SEEN_SHARE * inRing[label];
    }
    return seen;
  }

  /**
   * The whole cytosol of the cells that the network sees, and the measured pixels of the others.
   */
  LabelImage region() {
    return region;
  }

  /** The pixels that are averaged. */
  LabelImage measured() {
    return measured;
  }

  CytosolSource source(int label) {
    return seen[label] ? CytosolSource.NETWORK : CytosolSource.RING;
  }
}
