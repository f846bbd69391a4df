package org.lexyscope.evaluate;

import java.util.List;
import java.util.OptionalDouble;

/**
 * All scores of one video.
 *
 * @param group videos summarised together
 * @param name of the video
 * @param pixelSizeUm of the video, when known
 */
public record VideoScore(
    String group,
    String name,
    OptionalDouble pixelSizeUm,
    List<FrameScore> frames,
    List<NucleusScore> nuclei,
    List<RateScore> rates,
    LinkScore links) {
  public VideoScore {
    frames = List.copyOf(frames);
    nuclei = List.copyOf(nuclei);
    rates = List.copyOf(rates);
  }
}
