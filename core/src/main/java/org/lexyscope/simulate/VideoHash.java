package org.lexyscope.simulate;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of a simulated video: for each frame in turn the pixels of the image, of the nuclei and
 * of the cells, row by row, each as a little-endian 32-bit integer.
 */
public final class VideoHash {
  private VideoHash() {}

  /** The hash in hexadecimal. */
  public static String of(SimulatedVideo video) {
    MessageDigest digest = sha256();
    ByteBuffer bytes =
        ByteBuffer.allocate(Integer.BYTES * video.width() * video.height())
            .order(ByteOrder.LITTLE_ENDIAN);
    for (int frame = 0; frame < video.frameCount(); frame++) {
      for (float pixel : video.frame(frame, 0).pixels()) {
        bytes.putInt((int) pixel);
      }
      digest.update(bytes.flip());
      update(digest, bytes.clear(), video.nuclei(frame).labels());
      update(digest, bytes.clear(), video.cells(frame).labels());
      bytes.clear();
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void update(MessageDigest digest, ByteBuffer bytes, int[] labels) {
    for (int label : labels) {
      bytes.putInt(label);
    }
    digest.update(bytes.flip());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
