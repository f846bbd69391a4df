package org.lexyscope.dataset;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.lexyscope.image.LabelImage;

/**
 * A sample as bytes: width, height (int), nucleus diameter (double), then the planes' intensities,
 * the nuclei's labels and the cells' (all unsigned 16 bit). Intensities from -1 to 7 are kept in
 * steps of 1/8192; every pixel's truth is known.
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
    for (float[] plane : sample.planes()) {
      for (float value : plane) {
        out.writeShort(Math.clamp(Math.round((value - LOWEST) * STEPS_PER_UNIT), 0, MAX));
      }
    }
    write(out, sample.nuclei());
    write(out, sample.cells().orElseThrow());
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, LabelImage image) throws IOException {
    for (int label : image.labels()) {
      out.writeShort(label);
    }
  }

  static Sample read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int width = in.getInt();
    int height = in.getInt();
    double diameterPx = in.getDouble();
    float[][] planes = new float[VideoContext.PLANES][width * height];
    for (float[] plane : planes) {
      for (int i = 0; i < plane.length; i++) {
        plane[i] = Short.toUnsignedInt(in.getShort()) / STEPS_PER_UNIT + LOWEST;
      }
    }
    LabelImage nuclei = labels(in, width, height);
    return Sample.allKnown(planes, nuclei, labels(in, width, height), diameterPx);
  }

  private static LabelImage labels(ByteBuffer in, int width, int height) {
    int[] labels = new int[width * height];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = Short.toUnsignedInt(in.getShort());
    }
    return new LabelImage(width, height, labels);
  }
}
