package org.lexyscope.dataset;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.lexyscope.run.AtomicFile;

/**
 * A crop as two PNG files: its intensities in 16 bits grey (65,535 is 1) and its mask in 8 bits (0
 * or 255).
 */
final class CropFiles {
  private static final float WHITE = 65_535;
  private static final int NUCLEUS = 255;

  private CropFiles() {}

  static void write(Crop crop, Path imageFile, Path maskFile) throws IOException {
    int edge = crop.edgePx();
    BufferedImage image = new BufferedImage(edge, edge, BufferedImage.TYPE_USHORT_GRAY);
    BufferedImage mask = new BufferedImage(edge, edge, BufferedImage.TYPE_BYTE_GRAY);
    int[] grey = new int[edge * edge];
    int[] marks = new int[edge * edge];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = Math.round(WHITE * Math.clamp(crop.pixels()[i], 0f, 1f));
      marks[i] = crop.mask()[i] ? NUCLEUS : 0;
    }
    image.getRaster().setSamples(0, 0, edge, edge, 0, grey);
    mask.getRaster().setSamples(0, 0, edge, edge, 0, marks);
    AtomicFile.write(imageFile, out -> ImageIO.write(image, "png", out));
    AtomicFile.write(maskFile, out -> ImageIO.write(mask, "png", out));
  }

  static Crop read(Path imageFile, Path maskFile) throws IOException {
    Raster image = raster(imageFile);
    Raster mask = raster(maskFile);
    int edge = image.getWidth();
    if (image.getHeight() != edge || mask.getWidth() != edge || mask.getHeight() != edge) {
      throw new IOException(
          "[%s] is %dx%d and [%s] %dx%d; a crop and its mask are squares of one size. Build the dataset again."
              .formatted(
                  imageFile, edge, image.getHeight(), maskFile, mask.getWidth(), mask.getHeight()));
    }
    float[] pixels = image.getSamples(0, 0, edge, edge, 0, (float[]) null);
    int[] marks = mask.getSamples(0, 0, edge, edge, 0, (int[]) null);
    boolean[] nucleus = new boolean[marks.length];
    for (int i = 0; i < marks.length; i++) {
      pixels[i] /= WHITE;
      nucleus[i] = marks[i] != 0;
    }
    return new Crop(edge, pixels, nucleus);
  }

  private static Raster raster(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException(
          "[%s] is missing, though crops.csv names it. Build the dataset again.".formatted(file));
    }
    BufferedImage image;
    try {
      image = ImageIO.read(file.toFile());
    } catch (IOException e) {
      throw new IOException(
          "[%s] is damaged (%s). Build the dataset again.".formatted(file, e.getMessage()), e);
    }
    if (image == null) {
      throw new IOException("[%s] is no PNG. Build the dataset again.".formatted(file));
    }
    return image.getRaster();
  }
}
