package org.lexyscope.analysis;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.LabelImage;
import org.lexyscope.measure.Flag;
import org.lexyscope.measure.FrameMeasurement;
import org.lexyscope.measure.Ring;
import org.lexyscope.measure.Trace;
import org.lexyscope.measure.Traces;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.segment.MaskUncertainty;
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
      Video video,
      int channel,
      LinkedLabels nuclei,
      Optional<MaskUncertainty> uncertainty,
      Ring ring,
      RunFolder run,
      Progress progress)
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
        Map<Integer, Double> confidence = nuclei.confidenceOfTrack(frame);
        traces.add(measured, confidence, flags(confidence, nuclei.carried(frame), uncertainty));
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

  /** What is known of masks by label, apart from what is measured in them. */
  private static Map<Integer, Set<Flag>> flags(
      Map<Integer, Double> confidence,
      Set<Integer> carried,
      Optional<MaskUncertainty> uncertainty) {
    Map<Integer, Set<Flag>> flags = new HashMap<>();
    carried.forEach(label -> flags.put(label, Set.of(Flag.CARRIED)));
    uncertainty.ifPresent(
        known ->
            confidence.forEach(
                (label, sure) -> {
                  if (known.asksForReview(sure)) {
                    flags.put(label, Set.of(Flag.REVIEW));
                  }
                }));
    return flags;
  }
}
