package org.lexyscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.image.Calibration;
import org.lexyscope.measure.CytosolSource;
import org.lexyscope.measure.Flag;
import org.lexyscope.measure.Trace;
import org.lexyscope.measure.TracePoint;
import org.lexyscope.segment.MaskUncertainty;
import org.lexyscope.segment.PixelCalibration;

class TracesCsvTest {
  private static final MaskUncertainty UNCERTAINTY =
      new MaskUncertainty(0.05, 0.2, 0, 1, 2, 0.5, PixelCalibration.NONE, 0);

  @TempDir Path folder;

  /**
   * N/C 2 in a mask the network is sure of to 0.75, with some scatter: an interval of 2 (0.05 + 0.2
   * / 4 + 0.01) in ln(N/C).
   */
  private static Trace trace() {
    return new Trace(
        3,
        List.of(
            new TracePoint(
                0,
                10,
                12,
                100,
                300,
                200,
                100,
                0.75,
                0.01,
                250,
                CytosolSource.NETWORK,
                Set.of(Flag.REVIEW)),
            TracePoint.lost(1)));
  }

  private Path written(Optional<MaskUncertainty> uncertainty) throws IOException {
    Path file = folder.resolve("traces.csv");
    TracesCsv.of(List.of(trace()), Calibration.UNKNOWN, 3, uncertainty).write(file);
    return file;
  }

  private static List<String> row(Path file, int index) throws IOException {
    return List.of(Files.readAllLines(file).get(index).split(",", -1));
  }

  @Test
  void a_calibrated_model_gives_an_interval_of_each_ratio() throws IOException {
    Path file = written(Optional.of(UNCERTAINTY));
    int low = row(file, 0).indexOf("nc_low");
    assertThat(Double.parseDouble(row(file, 1).get(low)))
        .isCloseTo(2 * Math.exp(-0.22), within(1e-5));
    assertThat(Double.parseDouble(row(file, 1).get(low + 1)))
        .isCloseTo(2 * Math.exp(0.22), within(1e-5));
    assertThat(row(file, 2).get(low)).isEmpty();
  }

  @Test
  void without_calibration_the_interval_is_left_out() throws IOException {
    Path file = written(Optional.empty());
    assertThat(row(file, 1).get(row(file, 0).indexOf("nc_low"))).isEmpty();
  }

  @Test
  void traces_are_read_as_they_were_written() throws IOException {
    List<Trace> read = TracesCsv.read(written(Optional.of(UNCERTAINTY)), Calibration.UNKNOWN);
    assertThat(read).containsExactly(trace());
  }
}
