package org.lexyscope.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lexyscope.kinetics.Phase;
import org.lexyscope.kinetics.Rates;
import org.lexyscope.measure.Background;
import org.lexyscope.measure.Ring;
import org.lexyscope.measure.Trace;
import org.lexyscope.video.Video;

/** How a video was measured, in sentences for the report and {@code run.json}. */
final class AnalysisNotes {
  private AnalysisNotes() {}

  static List<String> of(Video video, Ring ring, List<Trace> traces, Rates rates) {
    List<String> notes = new ArrayList<>();
    notes.add(ring(video, ring));
    notes.add(
        "Background: "
            + Background.LOWEST_TILES
            + ", the mean of the darkest 5 % of tile medians away from nuclei and rings, each frame by itself.");
    if (video.calibration().timesS().isEmpty()) {
      notes.add(
          "The time between frames is not known: times and rates are in frames. Give it with --frame-interval.");
    }
    if (traces.isEmpty()) {
      notes.add("No nucleus was found in enough frames to be followed.");
      return notes;
    }
    notes.add(
        String.format(
            Locale.ROOT,
            "Nuclear fraction uses a volume ratio of %.2f (%s).",
            rates.volumeRatio().value(),
            rates.volumeRatio().rhoFrom().word()));
    if (!rates.phases().isEmpty()) {
      Phase.Source from = rates.phases().getFirst().from();
      notes.add("Phases come from the " + from.word() + ".");
    }
    return notes;
  }

  private static String ring(Video video, Ring ring) {
    if (video.calibration().pixelSizeUm().isEmpty()) {
      return String.format(
          Locale.ROOT,
          "The pixel size is not known: lengths are in pixels, and the cytosol ring is scaled by the nuclei (gap %.1f px, width %.1f px). Give it with --pixel-size.",
          ring.gapPx(),
          ring.widthPx());
    }
    double um = video.calibration().pixelSizeUm().getAsDouble();
    return String.format(
        Locale.ROOT,
        "Cytosol ring: gap %.2f um, width %.2f um.",
        ring.gapPx() * um,
        ring.widthPx() * um);
  }
}
