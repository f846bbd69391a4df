package org.lexyscope.dataset;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;

/**
 * An image of DNA-stained nuclei of the 2018 Data Science Bowl (BBBC038, CC0), annotated by hand.
 *
 * @param name of both files, without {@code .png}
 * @param image in camera units
 * @param nuclei which nucleus each pixel belongs to
 */
public record Dsb2018Image(String name, Frame image, LabelImage nuclei) {
  /**
   * Reads {@code images/NAME.png} and {@code labels/NAME.png}.
   *
   * @throws IOException naming the file that is missing, no image, or of another size
   */
  public static Dsb2018Image read(Path folder, String name) throws IOException {
    Path imageFile = folder.resolve("images").resolve(name + ".png");
    Path labelFile = folder.resolve("labels").resolve(name + ".png");
    Raster image = raster(imageFile);
    Raster labels = raster(labelFile);
    int width = image.getWidth();
    int height = image.getHeight();
    if (labels.getWidth() != width || labels.getHeight() != height) {
      throw new IOException(
          "[%s] is %dx%d; [%s] is %dx%d. Both must show the same field."
              .formatted(
                  imageFile, width, height, labelFile, labels.getWidth(), labels.getHeight()));
    }
    return new Dsb2018Image(
        name,
        new Frame(width, height, image.getSamples(0, 0, width, height, 0, (float[]) null)),
        new LabelImage(width, height, labels.getSamples(0, 0, width, height, 0, (int[]) null)));
  }

  private static Raster raster(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException(
          "[%s] is missing; name the folder that holds dsb2018's images and labels."
              .formatted(file));
    }
    BufferedImage image = ImageIO.read(file.toFile());
    if (image == null) {
      throw new IOException("[%s] is not an image this program can read.".formatted(file));
    }
    return image.getRaster();
  }
}
