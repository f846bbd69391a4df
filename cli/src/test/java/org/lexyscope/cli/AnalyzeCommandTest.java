package org.lexyscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.Frame;
import org.lexyscope.video.PixelType;
import org.lexyscope.video.TiffStackWriter;

class AnalyzeCommandTest {
  private static final int SIZE = 64;

  @TempDir Path temp;

  @Test
  void a_video_without_nuclei_is_no_error_and_says_so() throws IOException {
    Said said = analyze(video("dark.tif", 0), "out");
    assertThat(said.code()).isZero();
    assertThat(said.out())
        .startsWith(
            "dark: no nucleus was found in 4 frames, so the tables are empty; the page says what to check. Report: ")
        .endsWith("report.html\n");
  }

  @Test
  void what_cannot_be_analysed_is_an_error_of_one_sentence() throws IOException {
    Path text = Files.writeString(temp.resolve("notes.tif"), "time,signal\n");
    Said said = analyze(text, "out");
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err().lines().filter(line -> line.startsWith("error: ")))
        .singleElement()
        .asString()
        .contains("[notes.tif] is a text file, whatever its name says");
    assertThat(analyze(temp.resolve("none.tif"), "out").err()).contains("does not exist");
    Path video = video("dark.tif", 0);
    assertThat(analyze(video, "notes.tif").err()).contains("notes.tif] is a file; give a folder");
    assertThat(analyze(video, "notes.tif/out").err()).contains("cannot be written to (");
  }

  @Test
  void a_corrupt_model_folder_is_an_error_that_names_its_file() throws IOException {
    Path model = Files.createDirectory(temp.resolve("model"));
    Files.writeString(model.resolve("weights.safetensors"), "short");
    Files.writeString(model.resolve("card.md"), "# Mine");
    Files.writeString(model.resolve("model.json"), "{\"formatVersion\": 1, \"colour\": 3}");
    Said said = analyze(video("dark.tif", 0), "out", "--model", model.toString());
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("model.json] ").contains("Known keys: formatVersion");
    assertThat(temp.resolve("out")).doesNotExist();
  }

  @Test
  void an_unknown_key_of_a_configuration_is_an_error_that_lists_the_known() throws IOException {
    Path config = Files.writeString(temp.resolve("mine.json"), "{\"learningRate\": 1}");
    Said said = Said.by("train", config.toString(), "--out", temp.resolve("out").toString());
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("mine.json] learningRate: is unknown. Known keys: ");
  }

  @Test
  void json_holds_every_video_and_stdout_nothing_else() throws IOException {
    Path bright = video("bright.tif", 500);
    Path text = Files.writeString(temp.resolve("notes.tif"), "time,signal\n");
    Said said = analyze(bright, "out", text.toString(), "--json");
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("1 of 2 videos failed");
    JsonNode json = new ObjectMapper().readTree(said.out());
    JsonNode done = json.path("videos").path(0);
    assertThat(done.path("file").asText()).isEqualTo(bright.toString());
    assertThat(done.path("folder").asText()).isEqualTo(temp.resolve("out/bright").toString());
    assertThat(done.path("state").asText()).isEqualTo("done");
    assertThat(done.path("cells").asInt()).isEqualTo(1);
    assertThat(done.path("frames").asInt()).isEqualTo(4);
    assertThat(done.path("files")).map(JsonNode::asText).contains("traces.csv", "report.html");
    assertThat(done.path("notes")).map(JsonNode::asText).anyMatch(n -> n.startsWith("Threshold"));
    assertThat(done.path("phases").isArray()).isTrue();
    JsonNode failed = json.path("videos").path(1);
    assertThat(failed.path("state").asText()).isEqualTo("failed");
    assertThat(failed.path("error").asText()).startsWith("[notes.tif] is a text file");
    assertThat(json.path("summary").asText()).isEqualTo(temp.resolve("out/summary").toString());
  }

  @Test
  void json_of_a_kept_run_is_that_of_the_run_but_for_its_state() throws IOException {
    Path bright = video("bright.tif", 500);
    JsonNode first = new ObjectMapper().readTree(analyze(bright, "out", "--json").out());
    JsonNode again =
        new ObjectMapper().readTree(analyze(bright, "out", "--json", "--resume").out());
    assertThat(again.path("videos").path(0).path("state").asText()).isEqualTo("kept");
    for (String key : List.of("cells", "files", "notes", "folder")) {
      assertThat(again.at("/videos/0/" + key)).isEqualTo(first.at("/videos/0/" + key));
    }
  }

  private Said analyze(Path video, String out, String... more) {
    List<String> args = new ArrayList<>(List.of("analyze", video.toString()));
    args.addAll(List.of("--out", temp.resolve(out).toString(), "--threads", "1"));
    args.addAll(List.of(more));
    if (!args.contains("--model")) {
      args.addAll(List.of("--model", "otsu"));
    }
    return Said.by(args.toArray(String[]::new));
  }

  /** A disc on a background, four times. */
  private Path video(String name, float brightness) throws IOException {
    Path file = temp.resolve(name);
    float[] pixels = new float[SIZE * SIZE];
    for (int index = 0; index < pixels.length; index++) {
      double distance = Math.hypot(index % SIZE - SIZE / 2, index / SIZE - SIZE / 2);
      pixels[index] = 100 + (distance < 12 ? brightness : 0);
    }
    try (TiffStackWriter writer =
        TiffStackWriter.ofFrames(file, SIZE, SIZE, PixelType.UINT16, Calibration.UNKNOWN)) {
      for (int frame = 0; frame < 4; frame++) {
        writer.write(new Frame(SIZE, SIZE, pixels));
      }
      writer.complete();
    }
    return file;
  }
}
