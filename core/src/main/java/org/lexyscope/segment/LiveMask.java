package org.lexyscope.segment;

import org.lexyscope.image.LabelImage;
import org.lexyscope.image.Window;

/** The nucleus of a followed cell in one frame. */
public final class LiveMask {
  private final Window window;
  private final boolean[] nucleus;
  private final double confidence;
  private final boolean carried;
  private final double x;
  private final double y;
  private final int areaPx;

  private LiveMask(Window window, boolean[] nucleus, double confidence, boolean carried) {
    this.window = window;
    this.nucleus = nucleus;
    this.confidence = confidence;
    this.carried = carried;
    long sumX = 0;
    long sumY = 0;
    int count = 0;
    for (int i = 0; i < nucleus.length; i++) {
      if (nucleus[i]) {
        sumX += i % window.width();
        sumY += Math.floorDiv(i, window.width());
        count++;
      }
    }
    this.areaPx = count;
    this.x =
        count == 0 ? window.left() + window.width() / 2.0 : window.left() + (double) sumX / count;
    this.y =
        count == 0 ? window.top() + window.height() / 2.0 : window.top() + (double) sumY / count;
  }

  static LiveMask none(Window window) {
    return new LiveMask(window, new boolean[window.width() * window.height()], 0, false);
  }

  /** One nucleus of those in a window. */
  static LiveMask of(
      LabelImage labels, int label, Window window, double confidence, boolean carried) {
    boolean[] nucleus = new boolean[labels.labels().length];
    for (int i = 0; i < nucleus.length; i++) {
      nucleus[i] = labels.labels()[i] == label;
    }
    return new LiveMask(window, nucleus, confidence, carried);
  }

  /**
   * The same nucleus elsewhere, where no frame has shown it.
   *
   * @param dx columns it has moved in the frame
   * @param dy rows
   * @param where the window of the frame it is moved to
   */
  LiveMask movedBy(int dx, int dy, Window where) {
    boolean[] moved = new boolean[where.width() * where.height()];
    for (int i = 0; i < moved.length; i++) {
      int column = where.left() + i % where.width() - dx;
      int row = where.top() + Math.floorDiv(i, where.width()) - dy;
      moved[i] = isNucleus(column, row);
    }
    return new LiveMask(where, moved, confidence, true);
  }

  /** Whether a pixel of the frame is nucleus. */
  public boolean isNucleus(int column, int row) {
    int inX = column - window.left();
    int inY = row - window.top();
    boolean inside = inX >= 0 && inX < window.width() && inY >= 0 && inY < window.height();
    return inside && nucleus[inY * window.width() + inX];
  }

  /** The part of the frame that was looked at. */
  public Window window() {
    return window;
  }

  /** Mean probability of nucleus in the mask, 0..1; 0 where there is none. */
  public double confidence() {
    return confidence;
  }

  /**
   * Whether this frame by itself does not show the nucleus: it was moved here from earlier ones.
   */
  public boolean carried() {
    return carried;
  }

  /** Column of the middle of the mask in the frame; of the window when there is no nucleus. */
  public double x() {
    return x;
  }

  /** Row of it. */
  public double y() {
    return y;
  }

  /** Pixels of the nucleus; 0 when it was never found. */
  public int areaPx() {
    return areaPx;
  }
}
