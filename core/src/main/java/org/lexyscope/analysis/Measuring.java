package org.lexyscope.analysis;

import java.io.IOException;
import java.util.List;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.LabelImage;
import org.lexyscope.measure.FrameMeasurement;
import org.lexyscope.measure.Ring;
import org.lexyscope.measure.Trace;
import org.lexyscope.measure.Traces;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.track.LinkedLabels;
import org.lexyscope.video.RoiZipWriter;
import org.lexyscope.video.TiffStackWriter;
import org.lexyscope.video.Video;

/**
 * The second pass over a video: every frame with its linked nuclei is measured, and nuclei, cytosol
 * regions and outlines are written while they are at hand.
 */
final class Measuring {
  private Measuring() {}

  /** Measures all frames and writes {@code nuclei.tif}, {@code cells.tif} and {@code rois.zip}. */
  static List<Trace> measure(
      Video video, int channel, LinkedLabels nuclei, Ring ring, RunFolder run, Progress progress)
      throws IOException {
    Traces traces = new Traces();
    Calibration calibration = video.calibration();
    int frameCount = video.frameCount();
    int width = video.width();
    int height = video.height();
    try (TiffStackWriter nucleiTif =
            TiffStackWriter.ofLabels(run.file("nuclei.tif"), width, height, calibration);
        TiffStackWriter cellsTif =
            TiffStackWriter.ofLabels(run.file("cells.tif"), width, height, calibration);
        RoiZipWriter rois = RoiZipWriter.create(run.file("rois.zip"))) {
      for (int frame = 0; frame < frameCount; frame++) {
        LabelImage labels = nuclei.labels(frame);
        FrameMeasurement measured =
            FrameMeasurement.of(frame, video.frame(frame, channel), labels, ring);
        traces.add(measured, nuclei.confidenceOfTrack(frame), nuclei.carried(frame));
        nucleiTif.write(labels);
        cellsTif.write(measured.cytosol());
        rois.write(frame, labels);
        progress.update("measure", frame + 1L, frameCount);
      }
      nucleiTif.complete();
      cellsTif.complete();
      rois.complete();
    }
    return traces.finish();
  }
}
