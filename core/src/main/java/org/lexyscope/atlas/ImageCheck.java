package org.lexyscope.atlas;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Whether a file is a whole picture: it decodes, and a JPEG ends as one must. */
final class ImageCheck {
  private static final Set<String> FORMATS = Set.of("jpeg", "png");
  private static final int TAIL_BYTES = 64;

  private ImageCheck() {}

  /** What is wrong with a file; empty if nothing is. */
  static Optional<String> problem(Path file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.of("is no picture, " + Files.size(file) + " bytes");
      }
      ImageReader reader = readers.next();
      try {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!FORMATS.contains(format)) {
          return Optional.of("is a " + format + " picture; expected JPEG or PNG");
        }
        reader.setInput(in);
        reader.read(0);
        boolean cut = format.equals("jpeg") && !endsAsJpeg(file);
        return cut ? Optional.of("ends before the picture does") : Optional.empty();
      } catch (IOException | RuntimeException e) {
        return Optional.of("does not decode: " + e.getMessage());
      } finally {
        reader.dispose();
      }
    }
  }

  /** The JDK's reader fills what is cut off a JPEG with grey and is content. */
  private static boolean endsAsJpeg(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(TAIL_BYTES, bytes.length())];
      bytes.seek(bytes.length() - tail.length);
      bytes.readFully(tail);
      for (int i = 1; i < tail.length; i++) {
        if (tail[i - 1] == (byte) 0xFF && tail[i] == (byte) 0xD9) {
          return true;
        }
      }
      return false;
    }
  }

  /** What is wrong with a pair of pictures of which the blue one is sound; empty if nothing is. */
  static Optional<String> problemOfPair(Path blue, Path green) throws IOException {
    String blueSize = size(blue);
    String greenSize = size(green);
    return blueSize.equals(greenSize)
        ? Optional.empty()
        : Optional.of("is %s and the blue one %s".formatted(greenSize, blueSize));
  }

  /** Whether the file begins as a picture does. */
  static boolean isPicture(Path file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      return ImageIO.getImageReaders(in).hasNext();
    }
  }

  private static String size(Path file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return "no picture";
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        return reader.getWidth(0) + "x" + reader.getHeight(0);
      } finally {
        reader.dispose();
      }
    }
  }

  /** One colour of a picture as intensities 0..255, row-major. */
  static float[] band(BufferedImage image, int band) {
    int bands = image.getRaster().getNumBands();
    return image
        .getRaster()
        .getSamples(
            0, 0, image.getWidth(), image.getHeight(), bands < 3 ? 0 : band, (float[]) null);
  }
}
