package org.lexyscope.augment;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.lexyscope.dataset.Crop;
import org.lexyscope.dataset.CropDataset;

/** Crops with one bright disc on a dim ground, in memory and as a dataset. */
final class TestCrops {
  static final int EDGE = 64;
  private static final int WHITE = 65_535;

  private TestCrops() {}

  /** A disc of intensity 1 on a ground of 0.2. */
  static Crop disc(double x, double y, double radius) {
    float[] pixels = new float[EDGE * EDGE];
    boolean[] mask = new boolean[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      mask[i] = Math.hypot(i % EDGE - x, Math.floorDiv(i, EDGE) - y) < radius;
      pixels[i] = mask[i] ? 1 : 0.2f;
    }
    return new Crop(EDGE, pixels, mask);
  }

  /** So many training crops, the k-th with a disc of radius 8 + k near the middle. */
  static CropDataset write(Path folder, int count) throws IOException {
    StringBuilder table = new StringBuilder("name,part,field,source,group,left,top,nuclei\n");
    Files.createDirectories(folder.resolve("train"));
    for (int k = 0; k < count; k++) {
      table.append("c%d,train,f,s%d,g,0,0,1\n".formatted(k, k));
      write(folder.resolve("train/c" + k), disc(31, 33, 8 + k));
    }
    Files.writeString(folder.resolve("crops.csv"), table);
    return CropDataset.open(folder);
  }

  private static void write(Path file, Crop crop) throws IOException {
    BufferedImage image = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_USHORT_GRAY);
    BufferedImage mask = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < crop.mask().length; i++) {
      int x = i % EDGE;
      int y = Math.floorDiv(i, EDGE);
      image.getRaster().setSample(x, y, 0, Math.round(WHITE * crop.pixels()[i]));
      mask.getRaster().setSample(x, y, 0, crop.mask()[i] ? 255 : 0);
    }
    ImageIO.write(image, "png", file.resolveSibling(file.getFileName() + ".png").toFile());
    ImageIO.write(mask, "png", file.resolveSibling(file.getFileName() + "_mask.png").toFile());
  }

  static int area(float[] plane, int start) {
    int area = 0;
    for (int i = 0; i < EDGE * EDGE; i++) {
      area += plane[start + i] > 0.5 ? 1 : 0;
    }
    return area;
  }

  /** The mean row of a mask's pixels. */
  static double middleRow(float[] plane, int start) {
    double sum = 0;
    for (int i = 0; i < EDGE * EDGE; i++) {
      sum += plane[start + i] > 0.5 ? Math.floorDiv(i, EDGE) : 0;
    }
    return sum / area(plane, start);
  }
}
