package org.lexyscope.dataset;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.lexyscope.run.AtomicFile;

/** A contact sheet: some crops of a dataset, twice their size, with the outlines of their masks. */
final class CropSheet {
  private static final int ACROSS = 8;
  private static final int DOWN = 6;
  private static final int ZOOM = 2;
  private static final int GAP_PX = 4;
  private static final int OUTLINE_RGB = 0x00d5ff;

  private CropSheet() {}

  /** Writes crops evenly spaced over the table. */
  static void write(CropDataset dataset, Path png) throws IOException {
    List<CropRow> rows = dataset.rows();
    int count = Math.min(rows.size(), ACROSS * DOWN);
    if (count == 0) {
      return;
    }
    int cell = cellPx(dataset.read(rows.getFirst()).edgePx());
    BufferedImage sheet =
        new BufferedImage(
            ACROSS * cell, Math.ceilDiv(count, ACROSS) * cell, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < count; i++) {
      Crop crop = dataset.read(rows.get((int) ((long) i * rows.size() / count)));
      draw(crop, sheet, i % ACROSS * cell, i / ACROSS * cell);
    }
    AtomicFile.write(png, out -> ImageIO.write(sheet, "png", out));
  }

  /** From one crop on a sheet to the next. */
  static int cellPx(int edgePx) {
    return ZOOM * edgePx + GAP_PX;
  }

  static void draw(Crop crop, BufferedImage sheet, int left, int top) {
    int edge = ZOOM * crop.edgePx();
    for (int y = 0; y < edge; y++) {
      for (int x = 0; x < edge; x++) {
        int grey = Math.round(255 * crop.pixels()[y / ZOOM * crop.edgePx() + x / ZOOM]);
        boolean outline = isOutline(crop, x, y);
        sheet.setRGB(left + x, top + y, outline ? OUTLINE_RGB : grey << 16 | grey << 8 | grey);
      }
    }
  }

  /** Whether a shown pixel is in a nucleus and one beside it is not. */
  private static boolean isOutline(Crop crop, int x, int y) {
    int edge = ZOOM * crop.edgePx();
    return nucleus(crop, x, y)
        && !(nucleus(crop, Math.max(0, x - 1), y)
            && nucleus(crop, Math.min(edge - 1, x + 1), y)
            && nucleus(crop, x, Math.max(0, y - 1))
            && nucleus(crop, x, Math.min(edge - 1, y + 1)));
  }

  private static boolean nucleus(Crop crop, int x, int y) {
    return crop.mask()[y / ZOOM * crop.edgePx() + x / ZOOM];
  }
}
