package org.lexyscope.track;

/**
 * A nucleus that was not found in a frame but before and after it: the outline of the nearer of the
 * two, moved along the straight line between them.
 *
 * @param track id
 * @param from the detection whose outline is taken
 * @param dxPx how far it is moved along x, whole pixels
 * @param dyPx how far it is moved along y
 */
record Carried(int track, Detection from, int dxPx, int dyPx) {
  /**
   * The carried outline in a frame between two detections of a track.
   *
   * @param frame after that of {@code before} and before that of {@code after}
   */
  static Carried between(int track, Detection before, Detection after, int frame) {
    double share = (frame - before.frame()) / (double) (after.frame() - before.frame());
    double x = before.xPx() + share * (after.xPx() - before.xPx());
    double y = before.yPx() + share * (after.yPx() - before.yPx());
    Detection nearer = share < 0.5 ? before : after;
    return new Carried(
        track, nearer, (int) Math.round(x - nearer.xPx()), (int) Math.round(y - nearer.yPx()));
  }
}
