package org.lexyscope.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.lexyscope.dataset.Crop;
import org.lexyscope.simulate.FieldSettings;
import org.lexyscope.simulate.SimulatedVideo;
import org.lexyscope.simulate.SimulationSettings;
import org.lexyscope.simulate.Simulator;

/**
 * Draws docs/images/augmentations.png, as target/report-examples/augmentations.png: a simulated
 * nucleus under each operation at half and full strength, and under RandAugment.
 */
class AugmentationSheetTest {
  private static final int EDGE = 96;
  private static final int CELL = EDGE + 4;
  private static final int ROW = EDGE + 22;
  private static final int COLUMNS = 8;
  private static final int OUTLINE_RGB = 0x00d5ff;
  private static final List<CropOperation> OPERATIONS = List.of(CropOperation.values());

  @Test
  void every_operation_is_seen_on_a_sheet() throws IOException {
    Crop nucleus = simulated();
    int rows = 1 + 2 * OPERATIONS.size() / COLUMNS;
    BufferedImage sheet = new BufferedImage(COLUMNS * CELL, rows * ROW, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
    draw(nucleus, "crop", sheet, graphics, 0);
    CropAugmentation policy = CropAugmentation.of(RandAugmentSettings.DEFAULT, 1);
    for (int i = 1; i < COLUMNS; i++) {
      Crop drawn = policy.apply(nucleus, new SplittableRandom(20 + i));
      draw(drawn, i == 1 ? "RandAugment 2, 0.4" : "", sheet, graphics, i);
    }
    int cell = COLUMNS;
    for (CropOperation operation : OPERATIONS) {
      for (double strength : new double[] {0.5, 1}) {
        SplittableRandom random = new SplittableRandom(4);
        Crop changed = RandAugment.apply(List.of(operation), strength, nucleus, random);
        assertThat(changed.pixels()).isNotEqualTo(nucleus.pixels());
        String name = operation.name().toLowerCase(Locale.ROOT) + " " + strength;
        draw(changed, name, sheet, graphics, cell++);
      }
    }
    graphics.dispose();
    Path file =
        Files.createDirectories(Path.of("target", "report-examples")).resolve("augmentations.png");
    assertThat(ImageIO.write(sheet, "png", file.toFile())).isTrue();
    assertThat(Files.size(file)).isBetween(20_000L, 200_000L);
  }

  private static void draw(
      Crop crop, String name, BufferedImage sheet, Graphics2D graphics, int cell) {
    int left = cell % COLUMNS * CELL;
    int top = cell / COLUMNS * ROW;
    graphics.setColor(Color.WHITE);
    graphics.drawString(name, left + 2, top + 13);
    for (int i = 0; i < crop.pixels().length; i++) {
      int grey = Math.round(31 * crop.pixels()[i]) * 8; // Few greys keep the file small.
      int rgb = isOutline(crop.mask(), i) ? OUTLINE_RGB : grey << 16 | grey << 8 | grey;
      sheet.setRGB(left + i % EDGE, top + 18 + Math.floorDiv(i, EDGE), rgb);
    }
  }

  private static boolean isOutline(boolean[] mask, int at) {
    int x = at % EDGE;
    int y = Math.floorDiv(at, EDGE);
    return mask[at]
        && !(mask[at - (x > 0 ? 1 : 0)]
            && mask[at + (x < EDGE - 1 ? 1 : 0)]
            && mask[at - (y > 0 ? EDGE : 0)]
            && mask[at + (y < EDGE - 1 ? EDGE : 0)]);
  }

  /** One cell without the camera's noise, scaled to a largest value of 1. */
  private static Crop simulated() {
    FieldSettings field = new FieldSettings(EDGE, EDGE, 0.5, 1, 20);
    SimulatedVideo video = Simulator.simulate(SimulationSettings.DEFAULT.withField(field), 3);
    float[] pixels = video.noiseFree(0).pixels().clone();
    float highest = 0;
    for (float value : pixels) {
      highest = Math.max(highest, value);
    }
    boolean[] mask = new boolean[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] /= highest;
      mask[i] = video.nuclei(0).labels()[i] > 0;
    }
    return new Crop(EDGE, pixels, mask);
  }
}
