package org.lexyscope.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lexyscope.image.LightProtocol;

/** The page as a file: whole, bounded, offline, and deaf to hostile names. */
class ReportPageTest {
  /** The examples stay in the build folder, to be looked at in a browser. */
  private static final Path FOLDER = Path.of("target", "report-examples");

  @BeforeAll
  static void folder() throws IOException {
    Files.createDirectories(FOLDER);
  }

  private static String write(ReportInput input, String name) throws IOException {
    Path file = FOLDER.resolve(name + ".html");
    ReportPage.write(input, file);
    return Files.readString(file);
  }

  private static JsonNode data(String page) throws IOException {
    Matcher element =
        Pattern.compile(
                "<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL)
            .matcher(page);
    assertThat(element.find()).isTrue();
    return new ObjectMapper().readTree(element.group(1));
  }

  @Test
  void a_page_holds_its_frames_traces_and_rates() throws IOException {
    ExampleVideo video = new ExampleVideo(480, 400, 41, 30, 12, 3);
    JsonNode data = data(write(video.input("lexy_cells.tif"), "field"));
    assertThat(data.at("/video/frames")).hasSize(41);
    assertThat(data.at("/cells")).hasSize(12);
    assertThat(data.at("/cells/0/nc")).hasSize(41);
    assertThat(data.at("/means/nc/0")).hasSize(3);
    assertThat(data.at("/rates")).hasSize(2);
    assertThat(data.at("/light")).hasSize(1);
    assertThat(data.at("/verdict").asText()).startsWith("12 cells. Half-time ");
  }

  @Test
  void a_page_asks_for_nothing_outside_itself() throws IOException {
    String page = write(new ExampleVideo(64, 48, 5, 30, 2, 3).input("a.tif"), "offline");
    assertThat(page)
        .doesNotContainPattern("(?i)(src|href)\\s*=\\s*[\"']?https?:")
        .doesNotContainPattern("(?i)@import|url\\((?!#)|<link|fetch\\(|XMLHttpRequest|import\\(");
    assertThat(Pattern.compile("https?://[^\"' )]*").matcher(page).results().map(m -> m.group()))
        .containsOnly("http://www.w3.org/2000/svg");
  }

  @Test
  void a_hostile_name_stays_text() throws IOException {
    String hostile = "</script><b onclick=alert(1)>x&\"y.tif";
    ReportInput plain = new ExampleVideo(64, 48, 3, 30, 1, 3).input(hostile);
    String page = write(plain, "hostile");
    assertThat(page).doesNotContain("<b onclick").doesNotContain("</script><b");
    assertThat(page).contains("<title>&lt;/script&gt;&lt;b onclick=alert(1)&gt;x&amp;&quot;y.tif");
    assertThat(data(page).at("/title").asText()).isEqualTo(hostile);
  }

  @Test
  void a_long_video_is_thinned_and_the_page_says_so() throws IOException {
    ExampleVideo video = new ExampleVideo(96, 96, 450, 10, 60, 5);
    String page = write(video.input("long.tif"), "long");
    JsonNode data = data(page);
    assertThat(page.length()).isLessThan((int) ReportPage.MAX_BYTES);
    assertThat(data.at("/video/frames")).hasSize(ReportPage.MAX_FRAMES);
    assertThat(data.at("/cells").size()).isLessThanOrEqualTo(ReportPage.MAX_CELLS);
    assertThat(data.at("/limits/0").asText()).contains("200 of 450 frames");
    assertThat(data.at("/video/frames").findValues("frame").stream().map(JsonNode::asInt))
        .contains(0, 20, 21, 22, 23, 449);
  }

  @Test
  void a_video_without_nuclei_gets_a_page_that_says_so() throws IOException {
    ExampleVideo empty = new ExampleVideo(64, 48, 4, 30, 0, 3);
    JsonNode data = data(write(bare(empty, empty.traces()), "no-nuclei"));
    assertThat(data.at("/verdict").asText()).isEqualTo("No nucleus was found in 4 frames.");
    assertThat(data.at("/firstCell").asInt()).isZero();
  }

  @Test
  void a_single_frame_without_light_or_rates_gets_a_page_that_says_so() throws IOException {
    ExampleVideo still = new ExampleVideo(200, 160, 1, 30, 5, 3);
    JsonNode data = data(write(bare(still, still.traces()), "one-frame"));
    assertThat(data.at("/verdict").asText()).startsWith("5 cells. A single frame has no kinetics");
    assertThat(data.at("/time/unit").asText()).isEqualTo("frames");
    assertThat(data.at("/light")).isEmpty();
    assertThat(data.at("/rates")).isEmpty();
  }

  private static ReportInput bare(ExampleVideo video, List<CellTrace> traces) {
    List<Double> frames = new ArrayList<>();
    for (int frame = 0; frame < video.frameCount(); frame++) {
      frames.add((double) frame);
    }
    return new ReportInput(
        "bare.tif",
        video,
        frames,
        TimeUnit.FRAMES,
        OptionalDouble.empty(),
        traces,
        List.of(),
        LightProtocol.DARK,
        List.of(),
        List.of());
  }
}
