package org.lexyscope.bioimageio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lexyscope.bioimageio.Operation.Binarize;
import org.lexyscope.bioimageio.Operation.Clip;
import org.lexyscope.bioimageio.Operation.EnsureFloat;
import org.lexyscope.bioimageio.Operation.FixedZeroMeanUnitVariance;
import org.lexyscope.bioimageio.Operation.ScaleLinear;
import org.lexyscope.bioimageio.Operation.ScaleRange;
import org.lexyscope.bioimageio.Operation.Sigmoid;
import org.lexyscope.bioimageio.Operation.ZeroMeanUnitVariance;

/**
 * Reads the steps of preprocessing and postprocessing. Format 0.5 names a step by {@code id} and
 * axes by their ids; format 0.4 by {@code name} and by letters, with a {@code mode}.
 */
final class OperationReader {
  private static final double EPS = 1e-6;
  private static final List<String> KNOWN =
      List.of(
          "binarize",
          "clip",
          "ensure_dtype",
          "fixed_zero_mean_unit_variance",
          "scale_linear",
          "scale_range",
          "sigmoid",
          "zero_mean_unit_variance");

  private OperationReader() {}

  /** The steps of a tensor under a key; none where the key is absent. */
  static List<Operation> read(YamlNode tensor, String key) throws IOException {
    List<Operation> steps = new ArrayList<>();
    Optional<YamlNode> list = tensor.child(key);
    if (list.isPresent()) {
      for (YamlNode step : list.get().items()) {
        steps.add(step(step));
      }
    }
    return steps;
  }

  private static Operation step(YamlNode step) throws IOException {
    Optional<YamlNode> id = step.child("id");
    String name = (id.isPresent() ? id.get() : step.required("name")).text();
    YamlNode kwargs =
        step.child("kwargs")
            .orElse(new YamlNode(step.file(), step.where() + ".kwargs", step.json().path("")));
    try {
      return switch (name) {
        case "binarize" -> binarize(kwargs);
        case "clip" -> clip(kwargs);
        case "ensure_dtype" -> ensureFloat(kwargs);
        case "fixed_zero_mean_unit_variance" -> {
          kwargs.allowOnly(Set.of("mean", "std", "axis"));
          yield fixedVariance(kwargs, 0);
        }
        case "scale_linear" -> scaleLinear(kwargs);
        case "scale_range" -> scaleRange(kwargs);
        case "sigmoid" -> sigmoid(kwargs);
        case "zero_mean_unit_variance" -> unitVariance(kwargs);
        default ->
            throw step.error(
                "is '%s', which is not supported; known are %s".formatted(name, KNOWN));
      };
    } catch (IllegalArgumentException e) {
      throw new IOException("[%s] %s: %s".formatted(step.file(), step.where(), e.getMessage()), e);
    }
  }

  private static Operation binarize(YamlNode kwargs) throws IOException {
    kwargs.allowOnly(Set.of("threshold", "axis"));
    return new Binarize(perChannel(kwargs, kwargs.required("threshold").numbers()));
  }

  private static Operation clip(YamlNode kwargs) throws IOException {
    kwargs.allowOnly(Set.of("min", "max"));
    return new Clip(
        kwargs.number("min", Double.NEGATIVE_INFINITY),
        kwargs.number("max", Double.POSITIVE_INFINITY));
  }

  private static Operation ensureFloat(YamlNode kwargs) throws IOException {
    kwargs.allowOnly(Set.of("dtype"));
    YamlNode dtype = kwargs.required("dtype");
    if (!dtype.text().equals("float32")) {
      throw dtype.error(
          "is '%s', which is not supported; known is float32".formatted(dtype.text()));
    }
    return new EnsureFloat();
  }

  private static Operation fixedVariance(YamlNode kwargs, double eps) throws IOException {
    return new FixedZeroMeanUnitVariance(
        perChannel(kwargs, kwargs.required("mean").numbers()),
        perChannel(kwargs, kwargs.required("std").numbers()),
        eps);
  }

  private static Operation scaleLinear(YamlNode kwargs) throws IOException {
    kwargs.allowOnly(Set.of("axes", "axis", "gain", "offset"));
    Optional<YamlNode> gain = kwargs.child("gain");
    Optional<YamlNode> offset = kwargs.child("offset");
    return new ScaleLinear(
        perChannel(kwargs, gain.isPresent() ? gain.get().numbers() : List.of(1.0)),
        perChannel(kwargs, offset.isPresent() ? offset.get().numbers() : List.of(0.0)));
  }

  private static Operation scaleRange(YamlNode kwargs) throws IOException {
    kwargs.allowOnly(Set.of("mode", "axes", "min_percentile", "max_percentile", "eps"));
    requireMode(kwargs, "per_sample");
    return new ScaleRange(
        kwargs.number("min_percentile", 0),
        kwargs.number("max_percentile", 100),
        channelsTogether(kwargs),
        kwargs.number("eps", EPS));
  }

  private static Operation sigmoid(YamlNode kwargs) throws IOException {
    kwargs.allowOnly(Set.of());
    return new Sigmoid();
  }

  private static Operation unitVariance(YamlNode kwargs) throws IOException {
    kwargs.allowOnly(Set.of("mode", "axes", "mean", "std", "eps"));
    Optional<YamlNode> mode = kwargs.child("mode");
    Optional<YamlNode> mean = kwargs.child("mean");
    double eps = kwargs.number("eps", EPS);
    boolean fixed = mode.isPresent() ? mode.get().text().equals("fixed") : mean.isPresent();
    if (fixed) {
      return fixedVariance(kwargs, eps);
    }
    requireMode(kwargs, "per_sample");
    if (mean.isPresent()) {
      throw mean.get().error("belongs to mode fixed; this step takes the image's own");
    }
    return new ZeroMeanUnitVariance(channelsTogether(kwargs), eps);
  }

  private static void requireMode(YamlNode kwargs, String only) throws IOException {
    Optional<YamlNode> mode = kwargs.child("mode");
    if (mode.isPresent() && !mode.get().text().equals(only)) {
      throw mode.get()
          .error("is '%s', which is not supported; known is %s".formatted(mode.get().text(), only));
    }
  }

  /** Whether statistics run over the channels too: all axes, where none are named. */
  private static boolean channelsTogether(YamlNode kwargs) throws IOException {
    Optional<YamlNode> axes = kwargs.child("axes");
    if (axes.isEmpty()) {
      return true;
    }
    String letters = AxisReader.letters(axes.get());
    if (letters.indexOf('y') < 0 || letters.indexOf('x') < 0) {
      throw axes.get().error("is %s; both y and x are expected".formatted(axes.get().shown()));
    }
    return letters.indexOf('c') >= 0;
  }

  /** Several numbers belong to the channels; no other axis is supported. */
  private static List<Double> perChannel(YamlNode kwargs, List<Double> numbers) throws IOException {
    Optional<YamlNode> axis = kwargs.child("axis");
    if (numbers.size() > 1 && axis.isPresent() && !AxisReader.letters(axis.get()).equals("c")) {
      throw axis.get()
          .error("is %s; numbers are supported along channels".formatted(axis.get().shown()));
    }
    return numbers;
  }
}
