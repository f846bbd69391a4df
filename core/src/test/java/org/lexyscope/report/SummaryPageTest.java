package org.lexyscope.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lexyscope.image.LightProtocol;

class SummaryPageTest {
  private static final Path FOLDER = Path.of("target", "report-examples");

  private static JsonNode data(SummaryInput input, String name) throws IOException {
    Path file = Files.createDirectories(FOLDER).resolve(name);
    SummaryPage.write(input, file);
    Matcher element =
        Pattern.compile("id=\"data\">(.*?)</script>", Pattern.DOTALL)
            .matcher(Files.readString(file));
    assertThat(element.find()).isTrue();
    return new ObjectMapper().readTree(element.group(1));
  }

  @Test
  void conditions_have_their_replicates_cells_and_failed_files() throws IOException {
    List<SummaryVideo> videos = new ArrayList<>();
    for (int index = 0; index < 6; index++) {
      ExampleVideo video = new ExampleVideo(300, 200, 41, 30, 8 + index, 11 + index);
      videos.add(
          new SummaryVideo(
              "video%d.tif".formatted(index),
              index < 3 ? "control" : "leptomycin B",
              String.valueOf(index % 3 + 1),
              video.timesS(),
              video.traces(),
              video.rates(),
              video.light()));
    }
    JsonNode data =
        data(
            new SummaryInput(
                "Export under leptomycin B",
                TimeUnit.SECONDS,
                videos,
                List.of(
                    new SummaryInput.Failure(
                        "</script>x.tif", "[x.tif] is not a TIFF file: it begins with \"PK\"."))),
            "summary.html");
    assertThat(data.at("/verdict").asText())
        .isEqualTo("63 cells in 6 videos, 2 conditions. 1 video failed.");
    assertThat(data.at("/conditions/0/replicates")).hasSize(3);
    assertThat(data.at("/conditions/1/mean/nc/0")).hasSize(3);
    assertThat(data.at("/failed/0/file").asText()).isEqualTo("</script>x.tif");
    assertThat(data.at("/phases")).hasSize(2);
  }

  @Test
  void the_replicate_is_the_unit_not_the_cell() throws IOException {
    JsonNode data =
        data(
            new SummaryInput(
                "units",
                TimeUnit.SECONDS,
                List.of(video("a", "1", 10, 10, 10, 10), video("b", "2", 20)),
                List.of()),
            "summary-units.html");
    JsonNode condition = data.at("/phases/0/conditions/0");
    assertThat(condition.at("/mean/0").asDouble()).isEqualTo(15);
    assertThat(condition.at("/cellCount").asInt()).isEqualTo(5);
    // t(1) = 12.706, standard error 5.
    assertThat(condition.at("/mean/2").asDouble()).isCloseTo(15 + 12.706 * 5, within(0.01));
  }

  @Test
  void replicates_with_other_frame_times_are_interpolated_but_not_extended() throws IOException {
    SummaryVideo fine = traced("1", new double[] {0, 10, 20}, new double[] {1, 2, 3});
    SummaryVideo coarse = traced("2", new double[] {0, 20, 40}, new double[] {3, 5, 7});
    JsonNode data =
        data(
            new SummaryInput("grid", TimeUnit.SECONDS, List.of(fine, coarse), List.of()),
            "summary-grid.html");
    assertThat(data.at("/time/shown").toString()).isEqualTo("[0,10,20,40]");
    assertThat(data.at("/conditions/0/replicates/1/nc").toString()).isEqualTo("[3,4,5,7]");
    assertThat(data.at("/conditions/0/replicates/0/nc").toString()).isEqualTo("[1,2,3,null]");
    assertThat(data.at("/conditions/0/mean/nc/1/0").asDouble()).isEqualTo(3);
  }

  private static SummaryVideo video(String file, String replicate, double... halfTimes) {
    List<RateRow> rates = new ArrayList<>();
    for (int index = 0; index < halfTimes.length; index++) {
      Estimate halfTime = new Estimate(halfTimes[index], Double.NaN, Double.NaN);
      Estimate rate = new Estimate(Math.log(2) / halfTimes[index], Double.NaN, Double.NaN);
      rates.add(
          new RateRow(
              index + 1,
              "export",
              "nuclear_fraction",
              0,
              60,
              rate,
              halfTime,
              Estimate.UNKNOWN,
              1,
              Set.of()));
    }
    return new SummaryVideo(
        file, "control", replicate, List.of(0.0, 60.0), List.of(), rates, LightProtocol.DARK);
  }

  private static SummaryVideo traced(String replicate, double[] times, double[] ratios) {
    List<CellTrace.Point> points = new ArrayList<>();
    List<Double> timesS = new ArrayList<>();
    for (int frame = 0; frame < times.length; frame++) {
      points.add(new CellTrace.Point(frame, times[frame], ratios[frame], 0.5, 1, 1, Set.of()));
      timesS.add(times[frame]);
    }
    return new SummaryVideo(
        replicate,
        "control",
        replicate,
        timesS,
        List.of(new CellTrace(1, points)),
        List.of(),
        LightProtocol.DARK);
  }
}
