package org.lexyscope.video;

/** How a video's pixels are stored in its file. */
public enum PixelType {
  UINT8(1, 0, 255),
  UINT16(2, 0, 65_535),
  UINT32(4, 0, 4_294_967_295.0),
  INT8(1, -128, 127),
  INT16(2, -32_768, 32_767),
  INT32(4, Integer.MIN_VALUE, Integer.MAX_VALUE),
  FLOAT32(4, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
  FLOAT64(8, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  private final int byteCount;
  private final double min;
  private final double max;

  PixelType(int byteCount, double min, double max) {
    this.byteCount = byteCount;
    this.min = min;
    this.max = max;
  }

  /** Bytes of one pixel. */
  public int byteCount() {
    return byteCount;
  }

  /** The smallest intensity this type can hold. */
  public double min() {
    return min;
  }

  /** The largest intensity this type can hold. */
  public double max() {
    return max;
  }

  /** Whether pixels may be fractions, NaN or infinite. */
  public boolean isFloat() {
    return this == FLOAT32 || this == FLOAT64;
  }
}
