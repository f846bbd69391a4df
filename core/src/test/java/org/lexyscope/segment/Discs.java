package org.lexyscope.segment;

import java.util.Arrays;
import org.lexyscope.image.Frame;

/** Frames with discs on an even background: nuclei whose truth is known. */
final class Discs {
  final int width;
  final int height;
  final float[] pixels;

  Discs(int width, int height, float background) {
    this.width = width;
    this.height = height;
    this.pixels = new float[width * height];
    Arrays.fill(pixels, background);
  }

  Discs with(double centreX, double centreY, double radius, float value) {
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (Math.hypot(x - centreX, y - centreY) <= radius) {
          pixels[y * width + x] = value;
        }
      }
    }
    return this;
  }

  Frame frame() {
    return new Frame(width, height, pixels);
  }
}
