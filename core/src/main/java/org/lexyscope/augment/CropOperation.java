package org.lexyscope.augment;

/**
 * A change of a crop, with a strength of 0 (none) to 1 (as much as a nucleus still looks like one).
 *
 * <p>Spatial ones say from where in the old crop each pixel of the new one comes; x and y run from
 * -1 to 1 over the crop. Intensity ones act on pixels of 0 to 1 and cut what leaves that range, as
 * a camera does. A sign is drawn anew each time.
 */
public enum CropOperation {
  /** Turned by up to 45 degrees, either way; with turns by quarters that is any angle. */
  ROTATION(true),
  /** One axis leans on the other by up to 0.3. */
  SHEAR(true),
  /** One axis longer by up to 1.3 times, the other shorter by as much. */
  STRETCH(true),
  /** Seen from aside: {@code x / (1 + a x + b y)}, (a, b) of any direction, up to 0.25 long. */
  PERSPECTIVE(true),
  /** A window of down to 0.6 of the edge, anywhere in the crop, enlarged to the whole. */
  CROP(true),
  /** A smooth deformation: shifts of up to 0.1, drawn at 5 x 5 knots. */
  ELASTIC(true),
  /** Larger or smaller by up to 1.4 times, about the middle. */
  SCALE(true),
  /** Up to 3 times the difference to a blurred copy (sigma 1.5 px) added. */
  SHARPNESS(false),
  /** A Gaussian with a sigma of up to 2 px. */
  BLUR(false),
  /** Normal noise of variance {@code (0.03^2 + 0.1^2 v) s^2}: readout and photons. */
  NOISE(false),
  /** Up to 2 times as bright or half as bright. */
  BRIGHTNESS(false),
  /** Differences to the mean up to 2 times as large or half as large. */
  CONTRAST(false);

  private final boolean spatial;

  CropOperation(boolean spatial) {
    this.spatial = spatial;
  }

  /** Whether it moves pixels; the mask moves with them then. */
  public boolean isSpatial() {
    return spatial;
  }
}
