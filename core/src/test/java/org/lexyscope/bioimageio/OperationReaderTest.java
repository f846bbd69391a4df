package org.lexyscope.bioimageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexyscope.bioimageio.Operation.Binarize;
import org.lexyscope.bioimageio.Operation.Clip;
import org.lexyscope.bioimageio.Operation.FixedZeroMeanUnitVariance;
import org.lexyscope.bioimageio.Operation.ScaleLinear;
import org.lexyscope.bioimageio.Operation.ScaleRange;
import org.lexyscope.bioimageio.Operation.Sigmoid;
import org.lexyscope.bioimageio.Operation.ZeroMeanUnitVariance;

/** Steps as formats 0.4 (name, letters) and 0.5 (id, list of axes) write them. */
class OperationReaderTest {
  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @MethodSource
  void steps_are_read(String yaml, Operation expected) throws IOException {
    assertThat(read(yaml)).containsExactly(expected);
  }

  static Stream<Arguments> steps_are_read() {
    return Stream.of(
        Arguments.of("{id: sigmoid}", new Sigmoid()),
        Arguments.of("{name: clip, kwargs: {min: 0, max: 2}}", new Clip(0, 2)),
        Arguments.of("{id: binarize, kwargs: {threshold: 0.5}}", new Binarize(List.of(0.5))),
        Arguments.of(
            "{id: binarize, kwargs: {threshold: [0.5, 0.7], axis: channel}}",
            new Binarize(List.of(0.5, 0.7))),
        Arguments.of(
            "{name: scale_linear, kwargs: {gain: 2, offset: [1, 3], axes: yx}}",
            new ScaleLinear(List.of(2.0), List.of(1.0, 3.0))),
        Arguments.of(
            "{name: scale_range, kwargs: {mode: per_sample, axes: yx, min_percentile: 1, max_percentile: 99.8}}",
            new ScaleRange(1, 99.8, false, 1e-6)),
        Arguments.of(
            "{id: scale_range, kwargs: {axes: [channel, y, x], eps: 0.001}}",
            new ScaleRange(0, 100, true, 1e-3)),
        Arguments.of(
            "{name: zero_mean_unit_variance, kwargs: {mode: per_sample, axes: cyx}}",
            new ZeroMeanUnitVariance(true, 1e-6)),
        Arguments.of(
            "{id: zero_mean_unit_variance, kwargs: {axes: [y, x]}}",
            new ZeroMeanUnitVariance(false, 1e-6)),
        Arguments.of(
            "{name: zero_mean_unit_variance, kwargs: {mode: fixed, axes: yx, mean: 118.2, std: 45.1}}",
            new FixedZeroMeanUnitVariance(List.of(118.2), List.of(45.1), 1e-6)),
        Arguments.of(
            "{name: zero_mean_unit_variance, kwargs: {axes: yx, mean: 118.2, std: 45.1}}",
            new FixedZeroMeanUnitVariance(List.of(118.2), List.of(45.1), 1e-6)),
        Arguments.of(
            "{id: fixed_zero_mean_unit_variance, kwargs: {mean: [1, 2], std: [3, 4], axis: channel}}",
            new FixedZeroMeanUnitVariance(List.of(1.0, 2.0), List.of(3.0, 4.0), 0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{id: blur}|is 'blur', which is not supported; known are [binarize, clip,",
        "{id: fixed_zero_mean_unit_variance, kwargs: {mean: 1, std: 2, eps: 0.5}}|eps",
        "{name: scale_range, kwargs: {mode: per_dataset, axes: yx}}|is 'per_dataset', which is not supported",
        "{name: zero_mean_unit_variance, kwargs: {mode: per_sample, axes: yx, mean: 3}}|belongs to mode fixed",
        "{id: scale_range, kwargs: {axes: [y]}}|both y and x are expected",
        "{id: binarize, kwargs: {threshold: [0.5, 0.7], axis: y}}|numbers are supported along channels"
      })
  void what_is_not_supported_is_named(String yaml, String message) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("rdf.yaml")
        .hasMessageContaining(message);
  }

  private List<Operation> read(String step) throws IOException {
    Path file = Files.writeString(folder.resolve("rdf.yaml"), "preprocessing: [" + step + "]\n");
    return OperationReader.read(YamlNode.read(file), "preprocessing");
  }
}
