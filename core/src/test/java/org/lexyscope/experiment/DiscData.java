package org.lexyscope.experiment;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.lexyscope.dataset.CropDataset;
import org.lexyscope.dataset.CropRow;
import org.lexyscope.dataset.Part;
import org.lexyscope.dataset.Sequence;
import org.lexyscope.dataset.SequenceDataset;
import org.lexyscope.dataset.SequenceFiles;
import org.lexyscope.dataset.SequenceRow;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.Frame;
import org.lexyscope.video.PixelType;
import org.lexyscope.video.TiffStackWriter;

/** Crops and sequences of one bright disc, 32 x 32 px. */
final class DiscData {
  static final int EDGE = 32;
  static final int FRAMES = 25;

  private DiscData() {}

  /** Six training, three validation and three test crops. */
  static Path crops(Path folder) throws IOException {
    StringBuilder table = new StringBuilder("name,part,field,source,group,left,top,nuclei\n");
    for (int i = 0; i < 12; i++) {
      Part part = i < 6 ? Part.TRAIN : i < 9 ? Part.VALIDATION : Part.TEST;
      Path files = Files.createDirectories(folder.resolve(part.key()));
      write(files.resolve("c%02d.png".formatted(i)), i, BufferedImage.TYPE_USHORT_GRAY, 65_535);
      write(files.resolve("c%02d_mask.png".formatted(i)), i, BufferedImage.TYPE_BYTE_GRAY, 255);
      table.append("c%02d,%s,f%d,s%d,g,0,0,1\n".formatted(i, part.key(), i, i));
    }
    Files.writeString(folder.resolve("crops.csv"), table);
    return folder;
  }

  private static void write(Path file, int number, int type, int inside) throws IOException {
    BufferedImage image = new BufferedImage(EDGE, EDGE, type);
    boolean[] disc = disc(number);
    for (int i = 0; i < disc.length; i++) {
      image.getRaster().setSample(i % EDGE, Math.floorDiv(i, EDGE), 0, disc[i] ? inside : 0);
    }
    ImageIO.write(image, "png", file.toFile());
  }

  /** Sequences of the test crops in which nothing moves and contrast falls. */
  static Path sequences(Path folder, Path crops) throws IOException {
    List<SequenceRow> rows = new ArrayList<>();
    List<double[]> ratios = new ArrayList<>();
    CropDataset dataset = CropDataset.open(crops);
    for (CropRow crop : dataset.rows(Part.TEST)) {
      float[][] frames = new float[FRAMES][];
      boolean[][] masks = new boolean[FRAMES][];
      double[] ratio = new double[FRAMES];
      for (int frame = 0; frame < FRAMES; frame++) {
        frames[frame] = dataset.read(crop).pixels();
        masks[frame] = dataset.read(crop).mask();
        ratio[frame] = 2 - 0.08 * frame;
      }
      SequenceRow row = SequenceRow.of(crop, FRAMES);
      Files.createDirectories(folder.resolve(row.part().key()));
      SequenceFiles.write(new Sequence(EDGE, frames, masks, ratio), folder, row);
      rows.add(row);
      ratios.add(ratio);
    }
    SequenceDataset.writeTables(folder, rows, ratios);
    Files.writeString(
        folder.resolve("run.json"),
        "{\"settings\": {\"sequences\": {\"protocol\": \"CORRECTED\"}}}");
    return folder;
  }

  /** Two LEXY cells of two frames each: a bright disc on noiseless ground, image and mask. */
  static Path lexy(Path folder) throws IOException {
    Files.createDirectories(folder);
    int edge = 512;
    for (String cell : List.of("C01", "C02")) {
      for (int frame = 1; frame <= 2; frame++) {
        float[] image = new float[edge * edge];
        float[] mask = new float[image.length];
        for (int i = 0; i < image.length; i++) {
          double x = i % edge - 250;
          double y = Math.floorDiv(i, edge) - 260;
          mask[i] = x * x + y * y < 60 * 60 ? 255 : 0;
          image[i] = 10 + i % 7 + (mask[i] > 0 ? 100 : 0) + (x * x + y * y < 150 * 150 ? 60 : 0);
        }
        Path file = folder.resolve("T%03d_a_b_c_%s_.tif".formatted(frame, cell));
        try (TiffStackWriter writer =
            TiffStackWriter.ofFrames(file, edge, edge, PixelType.UINT8, Calibration.UNKNOWN)) {
          writer.write(new Frame(edge, edge, image));
          writer.write(new Frame(edge, edge, mask));
          writer.complete();
        }
      }
    }
    return folder;
  }

  /** A disc of radius 7 that lies elsewhere for each number. */
  static boolean[] disc(int number) {
    boolean[] disc = new boolean[EDGE * EDGE];
    for (int i = 0; i < disc.length; i++) {
      double x = i % EDGE - 12 - number % 4 * 2;
      double y = Math.floorDiv(i, EDGE) - 12 - number % 3 * 3;
      disc[i] = x * x + y * y <= 49;
    }
    return disc;
  }
}
