package org.lexyscope.augment;

import java.util.SplittableRandom;

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
 * @param ownShare how many batches come after frames that the network has answered itself
 * @param mostOwnFrames so many frames at most; 1 to this many are equally likely
 * @param batchesWithout so many batches at first come without masks
 * @param contrastScatter standard deviation of ln(nuclear intensity) from one frame to another, far
 *     from it
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
    int mostOwnFrames,
    int batchesWithout,
    double contrastScatter)
    implements PreviousMaskSettings {
  public static final CorrectedPreviousMaskSettings DEFAULT =
      new CorrectedPreviousMaskSettings(1.5, 0.03, 3, 4, 6, 0.2, 0.4, 0.7, 6, 320, 0.7);

  public CorrectedPreviousMaskSettings {
    check("shiftPx", shiftPx, 32);
    check("growth", growth, 0.3);
    check("turnDegrees", turnDegrees, 90);
    check("borderPx", borderPx, 16);
    check("latestFrames", latestFrames, 100);
    check("lateShare", lateShare, 1);
    check("emptyShare", emptyShare, 1);
    check("ownShare", ownShare, 1);
    check("mostOwnFrames", mostOwnFrames, 100);
    check("batchesWithout", batchesWithout, 1_000_000);
    check("contrastScatter", contrastScatter, 3);
  }

  @Override
  public int ownFrames(SplittableRandom random) {
    boolean own = mostOwnFrames > 0 && random.nextDouble() < ownShare;
    return own ? 1 + random.nextInt(mostOwnFrames) : 0;
  }

  private static void check(String name, double found, double most) {
    if (!(found >= 0 && found <= most)) {
      throw new IllegalArgumentException(
          "previous.%s must lie between 0 and %s, found %s.".formatted(name, most, found));
    }
  }
}
