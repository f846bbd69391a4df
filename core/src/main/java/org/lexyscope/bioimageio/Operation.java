package org.lexyscope.bioimageio;

import java.util.List;

/**
 * A step of preprocessing or postprocessing as the BioImage.IO model description defines it
 * (formats 0.4 and 0.5), on values that are changed in place.
 */
sealed interface Operation {
  /** Changes the planes. */
  void apply(Planes planes);

  /** Nothing: all values here are 32-bit floats, and {@code ensure_dtype float32} asks for that. */
  record EnsureFloat() implements Operation {
    @Override
    public void apply(Planes planes) {}
  }

  /** {@code min(max(v, min), max)}. */
  record Clip(double min, double max) implements Operation {
    @Override
    public void apply(Planes planes) {
      EachValue.change(planes, (value, channel) -> Math.min(Math.max(value, min), max));
    }
  }

  /** 1 above the threshold, else 0. One threshold, or one a channel. */
  record Binarize(List<Double> thresholds) implements Operation {
    public Binarize {
      thresholds = List.copyOf(thresholds);
    }

    @Override
    public void apply(Planes planes) {
      EachValue.change(
          planes, (value, channel) -> value > EachValue.of(thresholds, channel) ? 1 : 0);
    }
  }

  /** {@code v * gain + offset}, each once or once a channel. */
  record ScaleLinear(List<Double> gains, List<Double> offsets) implements Operation {
    public ScaleLinear {
      gains = List.copyOf(gains);
      offsets = List.copyOf(offsets);
    }

    @Override
    public void apply(Planes planes) {
      EachValue.change(
          planes,
          (value, channel) ->
              value * EachValue.of(gains, channel) + EachValue.of(offsets, channel));
    }
  }

  /** {@code 1 / (1 + exp(-v))}. */
  record Sigmoid() implements Operation {
    @Override
    public void apply(Planes planes) {
      EachValue.change(planes, (value, channel) -> 1 / (1 + Math.exp(-value)));
    }
  }

  /** {@code (v - mean) / (std + eps)} with given numbers, each once or once a channel. */
  record FixedZeroMeanUnitVariance(List<Double> means, List<Double> stds, double eps)
      implements Operation {
    public FixedZeroMeanUnitVariance {
      means = List.copyOf(means);
      stds = List.copyOf(stds);
    }

    @Override
    public void apply(Planes planes) {
      EachValue.change(
          planes,
          (value, channel) ->
              (value - EachValue.of(means, channel)) / (EachValue.of(stds, channel) + eps));
    }
  }

  /**
   * {@code (v - mean) / (std + eps)}, mean and standard deviation (with n in the denominator) of
   * the image.
   *
   * @param channelsTogether one mean and deviation for all channels, instead of one a channel
   */
  record ZeroMeanUnitVariance(boolean channelsTogether, double eps) implements Operation {
    @Override
    public void apply(Planes planes) {
      for (ValueRange range : ValueRange.of(planes, channelsTogether)) {
        double mean = range.mean();
        double std = range.std(mean);
        range.change(value -> (value - mean) / (std + eps));
      }
    }
  }

  /**
   * {@code (v - low) / (high - low + eps)}, the bounds being percentiles of the image, linear
   * between ranks.
   *
   * @param channelsTogether bounds for all channels, instead of some a channel
   */
  record ScaleRange(
      double minPercentile, double maxPercentile, boolean channelsTogether, double eps)
      implements Operation {
    public ScaleRange {
      if (!(0 <= minPercentile && minPercentile < maxPercentile && maxPercentile <= 100)) {
        throw new IllegalArgumentException(
            "scale_range needs 0 <= min_percentile < max_percentile <= 100, found %s and %s."
                .formatted(minPercentile, maxPercentile));
      }
    }

    @Override
    public void apply(Planes planes) {
      for (ValueRange range : ValueRange.of(planes, channelsTogether)) {
        double low = range.percentile(minPercentile);
        double high = range.percentile(maxPercentile);
        range.change(value -> (value - low) / (high - low + eps));
      }
    }
  }
}
