package org.lexyscope.lexy;

import java.util.OptionalDouble;

/**
 * How the masks of a cell come from a marker of its nucleus.
 *
 * @param channel the reporter's, from 0
 * @param markerChannel the marker's, from 0
 * @param segmenter what outlines the marker: {@code otsu}, {@code li}, {@code local} or a model
 * @param nucleusDiameterPx of a typical nucleus, if known
 */
public record MarkerSettings(
    int channel,
    int markerChannel,
    String segmenter,
    OptionalDouble nucleusDiameterPx,
    NucleusRule rule) {
  public MarkerSettings {
    if (channel < 0 || markerChannel < 0) {
      throw new IllegalArgumentException(
          "Channels are counted from 1, found --channel %d and --marker-channel %d."
              .formatted(channel + 1, markerChannel + 1));
    }
  }

  /** For the table of cells. */
  String words() {
    String diameter =
        nucleusDiameterPx.isPresent() ? " of %s px".formatted(nucleusDiameterPx.getAsDouble()) : "";
    return "%s on channel %d beside channel %d; nucleus%s: %s"
        .formatted(segmenter, markerChannel + 1, channel + 1, diameter, rule.key());
  }
}
