package org.lexyscope.augment;

/**
 * Earlier masks as a network meets them: moved in every direction about the nucleus, too big and
 * too small, ragged, late, missing, and its own.
 *
 * @param shiftPx standard deviation of the shift from frame to frame, along each axis
 * @param growth standard deviation of the change of size and of the shear (rad) from frame to frame
 * @param turnDegrees standard deviation of the turn from frame to frame
 * @param borderPx standard deviation of an error of the outline, outwards or inwards
 * @param latestFrames a late mask is this many frames old at most
 * @param lateShare how many masks are late
 * @param emptyShare e, how many samples are the first frame of a video, where no mask is known; of
 *     the others' masks the same share is empty, so that 1 - (1 - e)^2 of all are
 * @param ownShare how many masks are the network's own answer to the frame before, of the samples
 *     that are no first frame
 * @param contrastScatter standard deviation of ln(nuclear intensity) from reference to frame
 */
public record CorrectedPreviousMaskSettings(
    double shiftPx,
    double growth,
    double turnDegrees,
    double borderPx,
    int latestFrames,
    double lateShare,
    double emptyShare,
    double ownShare,
    double contrastScatter)
    implements PreviousMaskSettings {
  public static final CorrectedPreviousMaskSettings DEFAULT =
      new CorrectedPreviousMaskSettings(1.5, 0.03, 3, 2, 6, 0.2, 0.1, 0.5, 0.7);

  public CorrectedPreviousMaskSettings {
    check("shiftPx", shiftPx, 32);
    check("growth", growth, 0.3);
    check("turnDegrees", turnDegrees, 90);
    check("borderPx", borderPx, 16);
    check("latestFrames", latestFrames, 100);
    check("lateShare", lateShare, 1);
    check("emptyShare", emptyShare, 1);
    check("ownShare", ownShare, 1);
    check("contrastScatter", contrastScatter, 3);
  }

  @Override
  public PreviousMaskSettings withoutOwn() {
    return new CorrectedPreviousMaskSettings(
        shiftPx,
        growth,
        turnDegrees,
        borderPx,
        latestFrames,
        lateShare,
        emptyShare,
        0,
        contrastScatter);
  }

  private static void check(String name, double found, double most) {
    if (!(found >= 0 && found <= most)) {
      throw new IllegalArgumentException(
          "previous.%s must lie between 0 and %s, found %s.".formatted(name, most, found));
    }
  }
}
