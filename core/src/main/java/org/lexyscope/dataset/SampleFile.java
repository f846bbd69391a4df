package org.lexyscope.dataset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.lexyscope.image.LabelImage;

/**
 * A sample as bytes: width, height (int), nucleus diameter (double), then for each pixel its
 * intensity and its label (both unsigned 16 bit). Intensities from -1 to 7 are kept in steps of
 * 1/8192; every pixel's truth is known.
 */
final class SampleFile {
  private static final float LOWEST = -1;
  private static final float STEPS_PER_UNIT = 8192;
  private static final int MAX = 0xFFFF;

  private SampleFile() {}

  static byte[] write(Sample sample) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(sample.width());
    out.writeInt(sample.height());
    out.writeDouble(sample.nucleusDiameterPx());
    for (float value : sample.pixels()) {
      out.writeShort(Math.clamp(Math.round((value - LOWEST) * STEPS_PER_UNIT), 0, MAX));
    }
    for (int label : sample.nuclei().labels()) {
      out.writeShort(label);
    }
    return bytes.toByteArray();
  }

  static Sample read(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    int width = in.readInt();
    int height = in.readInt();
    double diameterPx = in.readDouble();
    float[] pixels = new float[width * height];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = in.readUnsignedShort() / STEPS_PER_UNIT + LOWEST;
    }
    int[] labels = new int[pixels.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = in.readUnsignedShort();
    }
    return Sample.allKnown(pixels, new LabelImage(width, height, labels), diameterPx);
  }
}
