package org.lexyscope.experiment;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.lexyscope.image.LabelImage;
import org.lexyscope.run.AtomicFile;
import org.lexyscope.video.LabelReader;
import org.lexyscope.video.LabelVideo;

/** The nuclei of one image as a file; a PNG of 16 bits grey is written, 0 is background. */
final class MaskFile {
  private static final int MOST_LABELS = 65_535;

  private MaskFile() {}

  static void write(LabelImage nuclei, Path file) throws IOException {
    if (nuclei.maxLabel() > MOST_LABELS) {
      throw new IOException(
          "[%s] would hold %d nuclei; a PNG holds %d."
              .formatted(file, nuclei.maxLabel(), MOST_LABELS));
    }
    int width = nuclei.width();
    int height = nuclei.height();
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_USHORT_GRAY);
    picture.getRaster().setSamples(0, 0, width, height, 0, nuclei.labels());
    AtomicFile.write(file, out -> ImageIO.write(picture, "png", out));
  }

  /** Labels of the first image of a label file. */
  static LabelImage read(Path file) throws IOException {
    try (LabelVideo labels = LabelReader.openStack(file)) {
      return labels.labels(0);
    }
  }
}
