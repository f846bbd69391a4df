package org.lexyscope.analysis;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.measure.FrameMeasurement;
import org.lexyscope.run.RunFolder;
import org.lexyscope.segment.PixelCalibration;
import org.lexyscope.video.PixelMaps;
import org.lexyscope.video.PixelType;
import org.lexyscope.video.RoiZipWriter;
import org.lexyscope.video.TiffStackWriter;
import org.lexyscope.video.Video;

/**
 * The files of masks, written frame by frame: {@code nuclei.tif}, {@code cells.tif}, {@code
 * cytosol.tif}, {@code rois.zip} and, of a method that gives probabilities, {@code
 * probability.tif}.
 */
final class MaskFiles implements Closeable {
  private static final int STEPS = 256;

  private final TiffStackWriter nuclei;
  private final TiffStackWriter cells;
  private final TiffStackWriter cytosol;
  private final RoiZipWriter rois;
  private final Optional<TiffStackWriter> probability;

  /** The calibrated probability of each step of a map, in steps of 1/255. */
  private final float[] calibrated = new float[STEPS];

  private final List<Closeable> opened = new ArrayList<>();

  /**
   * Starts the files.
   *
   * @param hasMaps whether frames will come with probabilities
   */
  MaskFiles(Video video, boolean hasMaps, PixelCalibration calibration, RunFolder run)
      throws IOException {
    try {
      nuclei = opened(labels("nuclei.tif", video, run));
      cells = opened(labels("cells.tif", video, run));
      cytosol = opened(labels("cytosol.tif", video, run));
      rois = opened(RoiZipWriter.create(run.file("rois.zip")));
      probability =
          hasMaps
              ? Optional.of(
                  opened(
                      TiffStackWriter.ofFrames(
                          run.file("probability.tif"),
                          video.width(),
                          video.height(),
                          PixelType.UINT8,
                          video.calibration())))
              : Optional.empty();
    } catch (IOException failure) {
      close();
      throw failure;
    }
    for (int step = 0; step < STEPS; step++) {
      double raw = PixelMaps.probability((byte) step);
      calibrated[step] = Math.round((STEPS - 1) * calibration.of(raw));
    }
  }

  private static TiffStackWriter labels(String name, Video video, RunFolder run)
      throws IOException {
    return TiffStackWriter.ofLabels(
        run.file(name), video.width(), video.height(), video.calibration());
  }

  private <T extends Closeable> T opened(T file) {
    opened.add(file);
    return file;
  }

  /** Appends a frame. */
  void write(int frame, LabelImage labels, FrameMeasurement measured, Optional<PixelMaps> maps)
      throws IOException {
    nuclei.write(labels);
    cells.write(measured.cytosol());
    cytosol.write(measured.cytosolRegion());
    rois.write(frame, labels);
    if (probability.isPresent()) {
      PixelMaps map =
          maps.orElseThrow(
              () -> new IllegalStateException("Frame " + frame + " lacks its probabilities."));
      float[] pixels = new float[map.nucleus().length];
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = calibrated[Byte.toUnsignedInt(map.nucleus()[i])];
      }
      probability.get().write(new Frame(map.width(), map.height(), pixels));
    }
  }

  /** Gives the files their names. */
  void complete() throws IOException {
    nuclei.complete();
    cells.complete();
    cytosol.complete();
    rois.complete();
    if (probability.isPresent()) {
      probability.get().complete();
    }
  }

  @Override
  public void close() throws IOException {
    for (Closeable file : opened) {
      file.close();
    }
  }
}
