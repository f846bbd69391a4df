package org.lexyscope.evaluate;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.measure.Background;
import org.lexyscope.measure.FrameMeasurement;
import org.lexyscope.measure.Ring;
import org.lexyscope.measure.RingSettings;
import org.lexyscope.track.Detection;
import org.lexyscope.track.Detections;
import org.lexyscope.video.FramesInMemory;
import org.lexyscope.video.PixelType;
import org.lexyscope.video.Video;

/**
 * A well of BBBC013: the reporter's image with nuclei known from the DNA image.
 *
 * <p>A cell expresses the reporter when the mean of its nucleus or of its ring lies above {@code
 * background + 3 sd}, both from the lowest tiles of the image, sd being at least one grey level. A
 * nucleus of a cell that does not express cannot be seen and is ignored.
 */
public final class WellTruth implements TruthVideo {
  private static final double EXPRESSING_SD = 3;
  private static final double LEAST_SD = 1;

  private final String well;
  private final FramesInMemory image;
  private final LabelImage nuclei;
  private final Set<Integer> ignored;

  private WellTruth(String well, Frame reporter, LabelImage nuclei) {
    this.well = well;
    this.image = FramesInMemory.still(well, reporter, PixelType.UINT8);
    this.nuclei = nuclei;
    this.ignored = notExpressing(reporter, nuclei);
  }

  /** A well from its images. */
  static WellTruth of(String well, Frame reporter, LabelImage nuclei) {
    return new WellTruth(well, reporter, nuclei);
  }

  /**
   * Reads {@code WELL_gfp.png} and {@code WELL_nuclei.png}.
   *
   * @throws IOException if one is missing or no image; the message names it
   */
  public static WellTruth read(Path folder, String well) throws IOException {
    Raster gfp = raster(folder.resolve(well + "_gfp.png"));
    Raster labels = raster(folder.resolve(well + "_nuclei.png"));
    int width = gfp.getWidth();
    int height = gfp.getHeight();
    Frame reporter =
        new Frame(width, height, gfp.getSamples(0, 0, width, height, 0, (float[]) null));
    int[] values = labels.getSamples(0, 0, labels.getWidth(), labels.getHeight(), 0, (int[]) null);
    return of(well, reporter, new LabelImage(labels.getWidth(), labels.getHeight(), values));
  }

  private static Raster raster(Path file) throws IOException {
    BufferedImage image = Files.exists(file) ? ImageIO.read(file.toFile()) : null;
    if (image == null) {
      throw new IOException(
          "[%s] is missing or no PNG. Give the folder with WELL_gfp.png and WELL_nuclei.png."
              .formatted(file));
    }
    return image.getRaster();
  }

  private static Set<Integer> notExpressing(Frame reporter, LabelImage nuclei) {
    double diameterPx =
        Spread.of(
                Detections.of(0, nuclei, new float[0]).stream().mapToDouble(Detection::diameterPx))
            .median();
    Ring ring = RingSettings.DEFAULT.inPixels(Calibration.UNKNOWN.pixelSizeUm(), diameterPx);
    FrameMeasurement measured = FrameMeasurement.of(0, reporter, nuclei, ring);
    double least = EXPRESSING_SD * sd(measured.background());
    Set<Integer> dark = new HashSet<>();
    for (FrameMeasurement.Cell cell : measured.cells()) {
      boolean expresses = cell.point().nucleus() > least || cell.point().cytosol() > least;
      if (!expresses) {
        dark.add(cell.label());
      }
    }
    return Set.copyOf(dark);
  }

  private static double sd(Background background) {
    return background.noiseSd() > LEAST_SD ? background.noiseSd() : LEAST_SD;
  }

  @Override
  public String name() {
    return well;
  }

  @Override
  public String group() {
    return "bbbc013";
  }

  @Override
  public Video video() {
    return image;
  }

  @Override
  public LabelImage nuclei(int frame) {
    return nuclei;
  }

  @Override
  public Frame reference(int frame) {
    return image.frame(frame, 0);
  }

  @Override
  public Set<Integer> ignored(int frame) {
    return ignored;
  }

  @Override
  public boolean isLinked() {
    return false;
  }
}
