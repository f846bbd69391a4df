package org.lexyscope.dataset;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.lexyscope.run.AtomicFile;

/** A contact sheet: each cell's centre crops over time, with the outlines of their masks. */
public final class LexySheet {
  private static final int ACROSS = 8;

  private LexySheet() {}

  /** Writes a row for each cell, all its frames on one scale. */
  public static void write(LexyDataset dataset, Path png) throws IOException {
    int cellPx = CropSheet.cellPx(LexyFrame.CROP_PX);
    BufferedImage sheet =
        new BufferedImage(
            ACROSS * cellPx, dataset.cells().size() * cellPx, BufferedImage.TYPE_INT_RGB);
    int top = 0;
    for (String name : dataset.cells()) {
      try (LexyCell cell = dataset.open(name, LexyScaling.CORRECTED)) {
        draw(crops(cell), sheet, top, cellPx);
      }
      top += cellPx;
    }
    AtomicFile.write(png, out -> ImageIO.write(sheet, "png", out));
  }

  private static Crop[] crops(LexyCell cell) throws IOException {
    Crop[] crops = new Crop[ACROSS];
    for (int i = 0; i < ACROSS; i++) {
      crops[i] = cell.frame(i * (cell.frameCount() - 1) / (ACROSS - 1)).centreCrop();
    }
    return crops;
  }

  private static void draw(Crop[] crops, BufferedImage sheet, int top, int cellPx) {
    float brightest = 0;
    for (Crop crop : crops) {
      for (float pixel : crop.pixels()) {
        brightest = Math.max(brightest, pixel);
      }
    }
    for (int i = 0; i < crops.length; i++) {
      float[] pixels = crops[i].pixels().clone();
      for (int p = 0; p < pixels.length; p++) {
        pixels[p] = Math.clamp(pixels[p] / brightest, 0f, 1f);
      }
      CropSheet.draw(new Crop(crops[i].edgePx(), pixels, crops[i].mask()), sheet, i * cellPx, top);
    }
  }
}
