package org.lexyscope.simulate;

/**
 * The field of view and when it is imaged.
 *
 * @param width pixels
 * @param height pixels
 * @param pixelSizeUm edge of a pixel in the specimen
 * @param frameCount at least 1
 * @param intervalS time between frames; the first is at 0 s
 */
public record FieldSettings(
    int width, int height, double pixelSizeUm, int frameCount, double intervalS) {
  public static final FieldSettings DEFAULT = new FieldSettings(512, 512, 0.25, 30, 20);

  public FieldSettings {
    Checks.between("width", width, 16, 65_535);
    Checks.between("height", height, 16, 65_535);
    Checks.positive("pixelSizeUm", pixelSizeUm);
    Checks.between("frameCount", frameCount, 1, 1_000_000);
    Checks.positive("intervalS", intervalS);
  }

  public FieldSettings withFrameCount(int newFrameCount) {
    return new FieldSettings(width, height, pixelSizeUm, newFrameCount, intervalS);
  }
}
