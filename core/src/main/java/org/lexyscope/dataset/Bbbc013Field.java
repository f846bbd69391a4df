package org.lexyscope.dataset;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.Window;

/**
 * One well of BBBC013: the GFP image, the nuclei known from its DNA image, and what each cell shows
 * of GFP.
 *
 * <p>The nucleus of a cell that does not express GFP is there but cannot be seen: its truth is not
 * known.
 */
final class Bbbc013Field {
  static final int REACH_PX = 24;
  private static final float IGNORED_MARGIN_PX = 3;

  private final float[] gfp;
  private final LabelImage nuclei;
  private final NearestNucleus nearest;
  private final CellLevels levels;

  private Bbbc013Field(float[] gfp, LabelImage nuclei, NearestNucleus nearest, CellLevels levels) {
    this.gfp = gfp;
    this.nuclei = nuclei;
    this.nearest = nearest;
    this.levels = levels;
  }

  /**
   * Reads {@code WELL_gfp.png} and {@code WELL_nuclei.png}.
   *
   * @throws IOException naming the file that is missing, no image, or of another size
   */
  static Bbbc013Field read(Path folder, String well) throws IOException {
    Path gfpFile = folder.resolve(well + "_gfp.png");
    Path nucleiFile = folder.resolve(well + "_nuclei.png");
    Raster gfp = raster(gfpFile);
    Raster nuclei = raster(nucleiFile);
    if (gfp.getWidth() != nuclei.getWidth() || gfp.getHeight() != nuclei.getHeight()) {
      throw new IOException(
          "[%s] is %dx%d; [%s] is %dx%d. Both must show the same field."
              .formatted(
                  gfpFile,
                  gfp.getWidth(),
                  gfp.getHeight(),
                  nucleiFile,
                  nuclei.getWidth(),
                  nuclei.getHeight()));
    }
    int width = gfp.getWidth();
    int height = gfp.getHeight();
    return of(
        gfp.getSamples(0, 0, width, height, 0, (float[]) null),
        new LabelImage(width, height, nuclei.getSamples(0, 0, width, height, 0, (int[]) null)));
  }

  static Bbbc013Field of(float[] gfp, LabelImage nuclei) {
    NearestNucleus nearest = NearestNucleus.within(nuclei, REACH_PX);
    return new Bbbc013Field(gfp, nuclei, nearest, CellLevels.of(gfp, nearest, nuclei.maxLabel()));
  }

  /** A part of the field; labels and levels stay those of the whole field. */
  Bbbc013Field part(Window window) {
    int width = nuclei.width();
    int[] labels = window.cut(nuclei.labels(), width);
    return new Bbbc013Field(
        window.cut(gfp, width),
        new LabelImage(window.width(), window.height(), labels),
        nearest.part(window, width),
        levels);
  }

  private static Raster raster(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException("[%s] is missing; name the folder that holds BBBC013.".formatted(file));
    }
    BufferedImage image = ImageIO.read(file.toFile());
    if (image == null) {
      throw new IOException("[%s] is not an image this program can read.".formatted(file));
    }
    return image.getRaster();
  }

  /** Where the truth is known: not in and at nuclei of cells that do not express. */
  boolean[] known() {
    boolean[] known = new boolean[gfp.length];
    for (int i = 0; i < known.length; i++) {
      int label = nearest.label(i);
      known[i] =
          label == 0 || levels.isExpressing(label) || nearest.distancePx(i) > IGNORED_MARGIN_PX;
    }
    return known;
  }

  float[] gfp() {
    return gfp;
  }

  LabelImage nuclei() {
    return nuclei;
  }

  NearestNucleus nearest() {
    return nearest;
  }

  /** What each cell of the whole field shows of GFP. */
  CellLevels levels() {
    return levels;
  }
}
