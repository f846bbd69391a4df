package org.lexyscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.LabelImage;
import org.lexyscope.video.TiffStackWriter;

class EvaluateCommandTest {
  @TempDir Path folder;

  private String labels(String name, int... firstRow) throws IOException {
    Path file = folder.resolve(name);
    try (TiffStackWriter writer =
        TiffStackWriter.ofLabels(file, firstRow.length, 8, Calibration.UNKNOWN)) {
      int[] labels = new int[firstRow.length * 8];
      for (int index = 0; index < labels.length; index++) {
        labels[index] = firstRow[index % firstRow.length];
      }
      writer.write(new LabelImage(firstRow.length, 8, labels));
      writer.write(LabelImage.empty(firstRow.length, 8));
      writer.complete();
    }
    return file.toString();
  }

  @Test
  void two_label_files_give_a_table_and_a_page() throws IOException {
    String predicted = labels("p.tif", 1, 1, 0, 0, 2, 2, 2, 0);
    String truth = labels("t.tif", 5, 5, 0, 0, 0, 3, 3, 0);
    Path out = folder.resolve("out");
    int code =
        Main.run("evaluate", "--predicted", predicted, "--truth", truth, "--out", out.toString());
    assertThat(code).isZero();
    assertThat(Files.readAllLines(out.resolve("predicted/images.csv"))).hasSize(3);
    assertThat(Files.readAllLines(out.resolve("summary.csv")).get(1))
        .startsWith("predicted,labels,all");
    assertThat(out.resolve("report.html")).isNotEmptyFile();
    assertThat(Files.readString(out.resolve("run.json"))).contains("\"state\" : \"done\"");
  }

  @Test
  void without_data_the_work_fails_and_the_folder_says_so() throws IOException {
    Path out = folder.resolve("out");
    assertThat(Main.run("evaluate", "--out", out.toString())).isEqualTo(1);
    assertThat(Files.readString(out.resolve("run.json"))).contains("\"state\" : \"failed\"");
  }

  @Test
  void json_holds_the_scores_of_the_table() throws IOException {
    String predicted = labels("p.tif", 1, 1, 0, 0, 2, 2, 2, 0);
    String truth = labels("t.tif", 5, 5, 0, 0, 0, 3, 3, 0);
    String out = folder.resolve("out").toString();
    Said said =
        Said.by("evaluate", "--predicted", predicted, "--truth", truth, "--json", "--out", out);
    assertThat(said.code()).isZero();
    JsonNode json = new ObjectMapper().readTree(said.out());
    assertThat(json.path("report").asText()).endsWith("report.html");
    JsonNode all = json.path("scores").path(0);
    assertThat(all.path("method").asText()).isEqualTo("predicted");
    assertThat(all.path("contrast").asText()).isEqualTo("all");
    assertThat(all.path("f1").asDouble()).isEqualTo(1);
    assertThat(all.path("rateError").isNull()).isTrue();
  }
}
