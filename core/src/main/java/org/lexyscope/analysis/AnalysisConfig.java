package org.lexyscope.analysis;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.lexyscope.image.LightProtocol;
import org.lexyscope.measure.RingSettings;
import org.lexyscope.track.TrackSettings;

/**
 * The settings of an analysis.
 *
 * @param channel the reporter, which is measured; index from 0
 * @param nucleusChannel where nuclei are looked for when a marker shows them, else in {@code
 *     channel}
 * @param model a segmenter's name or model folder
 * @param nucleusDiameterPx of a typical nucleus, when the user knows better than the estimate
 * @param ring where the cytosol is measured
 * @param track how nuclei are linked
 * @param light the activating light, empty when not known: phases are then found in the trace
 * @param volumeRatio cytosol over nucleus, empty to estimate it
 * @param threads processors to use
 */
public record AnalysisConfig(
    int channel,
    OptionalInt nucleusChannel,
    String model,
    OptionalDouble nucleusDiameterPx,
    RingSettings ring,
    TrackSettings track,
    Optional<LightProtocol> light,
    OptionalDouble volumeRatio,
    int threads) {

  /** Everything by default, with one segmenter. */
  public static AnalysisConfig withModel(String model) {
    return new AnalysisConfig(
        0,
        OptionalInt.empty(),
        model,
        OptionalDouble.empty(),
        RingSettings.DEFAULT,
        TrackSettings.DEFAULT,
        Optional.empty(),
        OptionalDouble.empty(),
        Runtime.getRuntime().availableProcessors());
  }

  public AnalysisConfig {
    if (channel < 0 || nucleusChannel.orElse(0) < 0 || threads < 1) {
      throw new IllegalArgumentException(
          "Channels are counted from 1 and at least one thread is needed; found channel %d, nucleus channel %s, %d threads."
              .formatted(
                  channel + 1,
                  nucleusChannel.isPresent() ? nucleusChannel.getAsInt() + 1 : "none",
                  threads));
    }
  }

  public AnalysisConfig withLight(LightProtocol protocol) {
    return new AnalysisConfig(
        channel,
        nucleusChannel,
        model,
        nucleusDiameterPx,
        ring,
        track,
        Optional.of(protocol),
        volumeRatio,
        threads);
  }
}
