package org.lexyscope.simulate;

import org.lexyscope.video.PixelType;

/**
 * From light to numbers: {@code count = offset + gain (Poisson(electrons) + read noise)}, rounded
 * and held between 0 and the largest value of its bits. So the variance of a pixel is {@code gain
 * (mean - offset) + (gain readNoise)^2}, and 1/12 from rounding.
 *
 * @param peakElectrons expected in a pixel where a cell of expression 1 is thickest
 * @param readNoiseElectrons standard deviation
 * @param gain counts an electron
 * @param offset counts without any light
 * @param pixelGainScatter relative standard deviation of the gain between pixels, fixed over time
 * @param bits 8, 12 or 16; 12 bits are stored in 16
 */
public record CameraSettings(
    double peakElectrons,
    double readNoiseElectrons,
    double gain,
    double offset,
    double pixelGainScatter,
    int bits) {
  public static final CameraSettings DEFAULT = new CameraSettings(600, 2, 2, 100, 0.005, 16);

  public CameraSettings {
    Checks.positive("peakElectrons", peakElectrons);
    Checks.notNegative("readNoiseElectrons", readNoiseElectrons);
    Checks.positive("gain", gain);
    Checks.notNegative("offset", offset);
    Checks.between("pixelGainScatter", pixelGainScatter, 0, 0.3);
    if (bits != 8 && bits != 12 && bits != 16) {
      throw new IllegalArgumentException("bits must be 8, 12 or 16, found " + bits + ".");
    }
  }

  int largestCount() {
    return (1 << bits) - 1;
  }

  PixelType pixelType() {
    return bits == 8 ? PixelType.UINT8 : PixelType.UINT16;
  }
}
