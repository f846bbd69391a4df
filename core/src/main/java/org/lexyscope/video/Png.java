package org.lexyscope.video;

import java.awt.color.ColorSpace;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;

/** Grey PNG images of 8 or 16 bits. */
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private Png() {}

  private interface Reading<T> {
    T from(ImageReader reader) throws IOException;
  }

  /** Whether a file that begins with these bytes is a PNG. */
  static boolean isPng(byte[] head) {
    return head.length >= SIGNATURE.length
        && Arrays.equals(head, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
  }

  /**
   * Size and pixel type, read from the header.
   *
   * @throws VideoException if the image is not grey
   */
  static FrameShape shape(Path path) throws IOException {
    return with(
        path,
        reader -> {
          PixelType type = pixelType(path, reader.getRawImageType(0));
          return new FrameShape(reader.getWidth(0), reader.getHeight(0), type);
        });
  }

  /** The intensities, row-major. */
  static float[] read(Path path) throws IOException {
    return with(
        path,
        reader -> {
          Raster raster = reader.read(0).getRaster();
          int width = raster.getWidth();
          return raster.getSamples(
              0, 0, width, raster.getHeight(), 0, new float[width * raster.getHeight()]);
        });
  }

  private static PixelType pixelType(Path path, ImageTypeSpecifier type) throws VideoException {
    ColorModel colours = type.getColorModel();
    SampleModel samples = type.getSampleModel();
    boolean grey = colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    if (!grey || samples.getNumBands() != 1) {
      throw new VideoException(
          ("[%s] is a picture in colour: its colours are a rendering, so intensities cannot be measured. "
                  + "Export the raw channel as 16-bit TIFF or grey PNG.")
              .formatted(path.getFileName()));
    }
    return switch (samples.getSampleSize(0)) {
      case 8 -> PixelType.UINT8;
      case 16 -> PixelType.UINT16;
      default ->
          throw new VideoException(
              "[%s] has %d bits a pixel; grey PNG images of 8 and 16 bits are read."
                  .formatted(path.getFileName(), samples.getSampleSize(0)));
    };
  }

  private static <T> T with(Path path, Reading<T> reading) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(path.toFile())) {
      ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
      try {
        reader.setInput(in);
        return reading.from(reader);
      } catch (VideoException e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        throw new VideoException(
            "[%s] is a damaged PNG (%s). Export it again."
                .formatted(path.getFileName(), e.getMessage()),
            e);
      } finally {
        reader.dispose();
      }
    }
  }
}
