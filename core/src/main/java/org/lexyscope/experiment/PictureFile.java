package org.lexyscope.experiment;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.lexyscope.image.Frame;
import org.lexyscope.video.ReadOptions;
import org.lexyscope.video.Video;
import org.lexyscope.video.VideoReader;

/**
 * A picture of DNA: a grey TIFF or PNG, or a coloured JPEG or PNG of which one colour holds the
 * data, as the Atlas has them.
 *
 * <p>Nuclei are looked for as bright on dark. A picture in several colours is a rendering (several
 * stains, or stained tissue in transmitted light) and is refused.
 */
final class PictureFile {
  /** The other colours of a one-colour JPEG hold less than this share of its light. */
  private static final double OTHER_COLOURS = 0.15;

  private PictureFile() {}

  /**
   * Reads the only frame of the only channel.
   *
   * @throws IOException if the file cannot be read, holds several images, or several colours
   */
  static Frame read(Path file) throws IOException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".jpg") || name.endsWith(".jpeg") || name.endsWith(".png")) {
      BufferedImage picture = ImageIO.read(file.toFile());
      int colours = picture == null ? 0 : picture.getColorModel().getNumColorComponents();
      if (picture != null && colours > 1) {
        return oneColour(file, picture.getRaster(), colours);
      }
      boolean hasAlpha = picture != null && picture.getColorModel().hasAlpha();
      if (picture != null && (hasAlpha || !name.endsWith(".png"))) {
        return band(picture.getRaster(), 0);
      }
    }
    try (Video video = VideoReader.open(file, ReadOptions.NONE)) {
      if (video.frameCount() != 1 || video.channelCount() != 1) {
        throw new IOException(
            "[%s] has %d frames and %d channels; expected one image of DNA."
                .formatted(file, video.frameCount(), video.channelCount()));
      }
      return video.frame(0, 0);
    }
  }

  private static Frame oneColour(Path file, Raster raster, int colours) throws IOException {
    double[] light = new double[colours];
    int brightest = 0;
    double all = 0;
    for (int colour = 0; colour < colours; colour++) {
      for (float value : band(raster, colour).pixels()) {
        light[colour] += value;
      }
      all += light[colour];
      brightest = light[colour] > light[brightest] ? colour : brightest;
    }
    if (all - light[brightest] > OTHER_COLOURS * light[brightest]) {
      throw new IOException(
          "[%s] is a picture in several colours; nuclei are looked for in one channel, bright on dark. Export the DNA channel as grey TIFF or PNG."
              .formatted(file));
    }
    return band(raster, brightest);
  }

  private static Frame band(Raster raster, int band) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    return new Frame(
        width, height, raster.getSamples(0, 0, width, height, band, new float[width * height]));
  }
}
