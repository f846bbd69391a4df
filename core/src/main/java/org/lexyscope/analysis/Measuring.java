package org.lexyscope.analysis;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lexyscope.image.LabelImage;
import org.lexyscope.measure.Flag;
import org.lexyscope.measure.FrameMeasurement;
import org.lexyscope.measure.Ring;
import org.lexyscope.measure.Trace;
import org.lexyscope.measure.Traces;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.segment.MaskUncertainty;
import org.lexyscope.segment.PixelCalibration;
import org.lexyscope.track.LinkedLabels;
import org.lexyscope.video.PixelMaps;
import org.lexyscope.video.Video;

/**
 * The second pass over a video: every frame with its linked nuclei is measured, and nuclei, cytosol
 * regions and outlines are written while they are at hand.
 */
final class Measuring {
  private Measuring() {}

  /** Measures all frames and writes the files of {@link MaskFiles}. */
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
    boolean hasMaps = nuclei.maps(0).isPresent();
    PixelCalibration pixels =
        uncertainty.map(MaskUncertainty::pixels).orElse(PixelCalibration.NONE);
    try (MaskFiles files = new MaskFiles(video, hasMaps, pixels, run)) {
      for (int frame = 0; frame < video.frameCount(); frame++) {
        LabelImage labels = nuclei.labels(frame);
        Optional<PixelMaps> maps = nuclei.maps(frame);
        FrameMeasurement measured =
            FrameMeasurement.of(frame, video.frame(frame, channel), labels, ring, maps);
        Map<Integer, Double> confidence = nuclei.confidenceOfTrack(frame);
        traces.add(measured, confidence, flags(confidence, nuclei.carried(frame), uncertainty));
        files.write(frame, labels, measured, maps);
        progress.update("measure", frame + 1L, video.frameCount());
      }
      files.complete();
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
