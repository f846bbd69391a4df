package org.lexyscope.dataset;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.lexyscope.run.AtomicFile;

/**
 * A contact sheet: some sequences of a dataset, each in two rows of frames, as they are and with
 * the outlines of their masks.
 */
public final class SequenceSheet {
  private static final int ACROSS = 10;
  private static final int SEQUENCES = 6;

  private SequenceSheet() {}

  /** Writes sequences evenly spaced over the table, frames evenly spaced over each. */
  public static void write(SequenceDataset dataset, Path png) throws IOException {
    List<SequenceRow> rows = dataset.rows();
    int count = Math.min(rows.size(), SEQUENCES);
    if (count == 0) {
      return;
    }
    int cell = CropSheet.cellPx(dataset.read(rows.getFirst()).edgePx());
    BufferedImage sheet =
        new BufferedImage(ACROSS * cell, 2 * count * cell, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < count; i++) {
      Sequence sequence = dataset.read(rows.get((int) ((long) i * rows.size() / count)));
      for (int column = 0; column < ACROSS; column++) {
        Crop crop = sequence.crop(column * (sequence.frameCount() - 1) / (ACROSS - 1));
        Crop bare = new Crop(crop.edgePx(), crop.pixels(), new boolean[crop.mask().length]);
        CropSheet.draw(bare, sheet, column * cell, 2 * i * cell);
        CropSheet.draw(crop, sheet, column * cell, (2 * i + 1) * cell);
      }
    }
    AtomicFile.write(png, out -> ImageIO.write(sheet, "png", out));
  }
}
