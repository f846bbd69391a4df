package org.lexyscope.video;

/** How a video's pixels are stored in its file. */
public enum PixelType {
  UINT8(255),
  UINT16(65_535),
  UINT32(4_294_967_295.0),
  FLOAT32(Double.POSITIVE_INFINITY);

  private final double max;

  PixelType(double max) {
    this.max = max;
  }

  /** The largest intensity this type can hold. */
  public double max() {
    return max;
  }
}
