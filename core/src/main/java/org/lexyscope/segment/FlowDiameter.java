package org.lexyscope.segment;

import java.io.IOException;
import java.util.Locale;
import org.lexyscope.dataset.NucleusDiameters;
import org.lexyscope.dataset.PercentileScale;
import org.lexyscope.flow.FlowMaskSettings;
import org.lexyscope.image.Frame;
import org.lexyscope.network.StyleDiameter;
import org.lexyscope.video.Video;

/**
 * Cellpose's estimate of the nuclei's diameter, in two passes: the style of the frames as they are
 * tells a first one, and the median of the nuclei found with that is the second.
 */
final class FlowDiameter {
  private static final double SMALLEST_PX = 4;
  private static final double LARGEST_PX = 400;

  /** Only a middle part of a frame is looked at, such that a network's input has this edge. */
  private static final int NETWORK_EDGE = 448;

  private final FlowMapper mapper;
  private final StyleDiameter styles;
  private final FlowMaskSettings settings;
  private final double modelDiameterPx;

  FlowDiameter(
      FlowMapper mapper, StyleDiameter styles, FlowMaskSettings settings, double modelDiameterPx) {
    this.mapper = mapper;
    this.styles = styles;
    this.settings = settings;
    this.modelDiameterPx = modelDiameterPx;
  }

  /** The diameter over up to three frames of a channel. */
  NucleusSize estimate(Video video, int channel) throws IOException {
    NucleusDiameters found = new NucleusDiameters();
    double logs = 0;
    int count = 0;
    for (Frame frame : ScaleSearch.frames(video, channel)) {
      double first = ofStyle(ScaleSearch.middle(frame, NETWORK_EDGE));
      logs += Math.log(first);
      count++;
      Frame middle =
          ScaleSearch.middle(frame, (int) Math.ceil(NETWORK_EDGE * first / modelDiameterPx));
      FlowSegmenter segmenter = new FlowSegmenter(mapper, settings, modelDiameterPx, first);
      found.add(segmenter.segment(middle).labels());
    }
    double ofStyles = Math.exp(logs / count);
    String rule =
        String.format(
            Locale.ROOT,
            "estimated from %d frame(s): %.1f px by style, then by the nuclei found",
            count,
            ofStyles);
    return found.isEmpty()
        ? new NucleusSize(ofStyles, rule + ", of which there are none")
        : new NucleusSize(Math.clamp(found.medianPx(), SMALLEST_PX, LARGEST_PX), rule);
  }

  /** What the style of a frame as it is says. */
  private double ofStyle(Frame frame) {
    float[] scaled = PercentileScale.of(frame.pixels()).scaled(frame.pixels());
    float[] style = FlowTiles.maps(mapper, scaled, frame.height(), frame.width()).style();
    return Math.clamp(styles.diameterPx(style, modelDiameterPx), SMALLEST_PX, LARGEST_PX);
  }
}
