package org.lexyscope.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * All scores of one video.
 *
 * @param group videos summarised together
 * @param name of the video
 * @param pixelSizeUm of the video, when known
 * @param pixels how often the method's probabilities came true
 * @param seconds that the segmentation took, NaN when not known
 */
public record VideoScore(
    String group,
    String name,
    OptionalDouble pixelSizeUm,
    List<FrameScore> frames,
    List<NucleusScore> nuclei,
    List<RateScore> rates,
    LinkScore links,
    PixelCounts pixels,
    double seconds) {
  public VideoScore {
    frames = List.copyOf(frames);
    nuclei = List.copyOf(nuclei);
    rates = List.copyOf(rates);
  }

  /** Scores of a method that gives no probabilities. */
  public VideoScore(
      String group,
      String name,
      OptionalDouble pixelSizeUm,
      List<FrameScore> frames,
      List<NucleusScore> nuclei,
      List<RateScore> rates,
      LinkScore links,
      double seconds) {
    this(group, name, pixelSizeUm, frames, nuclei, rates, links, new PixelCounts(), seconds);
  }

  /** The same scores of a segmentation that took so long. */
  VideoScore withSeconds(double segmentSeconds) {
    return new VideoScore(
        group, name, pixelSizeUm, frames, nuclei, rates, links, pixels, segmentSeconds);
  }

  /** A frame and the mean Dice of its true nuclei. */
  public record FrameDice(int frame, double dice) {}

  /** The frame with the lowest mean Dice; none when no frame has a true nucleus. */
  public Optional<FrameDice> worstFrame() {
    return nuclei.stream()
        .filter(nucleus -> nucleus.trueLabel() > 0)
        .collect(
            Collectors.groupingBy(
                NucleusScore::frame, Collectors.averagingDouble(NucleusScore::dice)))
        .entrySet()
        .stream()
        .map(frame -> new FrameDice(frame.getKey(), frame.getValue()))
        .min(Comparator.comparingDouble(FrameDice::dice).thenComparingInt(FrameDice::frame));
  }
}
