package org.lexyscope.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.atlas.AtlasServer.Fault;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.run.RunFolder.IfNotEmpty;

class DownloadJobTest {
  private static final String BLUE = "/30000/500_A1_1_blue.jpg";
  private static final String GREEN = "/30000/500_A1_1_green.jpg";
  private static final DownloadSettings FAST = new DownloadSettings(2, 4, 20, 5000, 700);

  @TempDir Path temp;

  private AtlasServer server;
  private SmallAtlas atlas;

  @BeforeEach
  void serve() throws IOException {
    server = new AtlasServer();
    atlas = SmallAtlas.simulated(4, server.base());
    server.serve(atlas.pictures());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void every_picture_arrives_whole_with_few_connections_and_a_name() throws IOException {
    DownloadCounts counts = download();
    assertThat(counts.whole()).isEqualTo(4);
    assertArrived(BLUE);
    assertThat(server.mostOpen()).isLessThanOrEqualTo(2);
    assertThat(server.requests()).hasSize(8).allMatch(r -> r.userAgent().startsWith("Lexyscope/"));
    assertThat(failures()).hasSize(1);
    download();
    assertThat(server.requests()).as("a second run asks for nothing").hasSize(8);
  }

  @Test
  void a_busy_server_is_given_the_time_it_asks_for() throws IOException {
    server.fail(BLUE, Fault.BUSY);
    long started = System.nanoTime();
    assertThat(download().whole()).isEqualTo(4);
    assertThat((System.nanoTime() - started) / 1e9).isGreaterThan(1);
    assertThat(server.requests(BLUE)).hasSize(2);
  }

  @Test
  void a_server_that_asks_for_hours_ends_the_run_and_the_next_one_goes_on() throws IOException {
    server.fail(BLUE, Fault.BUSY_FOR_HOURS);
    assertThatThrownBy(this::download)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("[127.0.0.1] asks to come back in 7200 s");
    assertThat(download().whole()).isEqualTo(4);
  }

  @Test
  void errors_that_pass_are_waited_out() throws IOException {
    server.fail(BLUE, Fault.SERVER_ERROR, Fault.SERVER_ERROR);
    server.fail(GREEN, Fault.SLOW);
    assertThat(download().whole()).isEqualTo(4);
    assertArrived(BLUE);
    assertArrived(GREEN);
  }

  @Test
  void a_cut_or_stalled_transfer_goes_on_where_it_broke() throws IOException {
    server.fail(BLUE, Fault.TRUNCATED);
    server.fail(GREEN, Fault.STALLED);
    assertThat(download().whole()).isEqualTo(4);
    for (String path : List.of(BLUE, GREEN)) {
      assertArrived(path);
      assertThat(server.requests(path)).hasSize(2);
      int half = Objects.requireNonNull(atlas.pictures().get(path)).length / 2;
      assertThat(server.requests(path).get(1).range()).isEqualTo("bytes=" + half + "-");
    }
  }

  @Test
  void a_server_without_ranges_sends_all_of_it_again() throws IOException {
    server.fail(BLUE, Fault.TRUNCATED, Fault.NO_RANGE);
    assertThat(download().whole()).isEqualTo(4);
    assertArrived(BLUE);
  }

  @Test
  void redirects_are_followed() throws IOException {
    server.fail(BLUE, Fault.MOVED);
    assertThat(download().whole()).isEqualTo(4);
    assertArrived(BLUE);
  }

  @Test
  void what_cannot_be_had_is_counted_and_listed_and_the_rest_arrives() throws IOException {
    server.fail(BLUE, Fault.GONE);
    server.fail(GREEN, Fault.HALF_A_PICTURE, Fault.HALF_A_PICTURE);
    server.fail("/30000/500_A2_1_blue.jpg", Fault.FORBIDDEN);
    server.fail("/30000/500_A2_1_green.jpg", Fault.PAGE_INSTEAD, Fault.PAGE_INSTEAD);
    DownloadCounts counts = download();
    assertThat(counts.whole()).isEqualTo(2);
    assertThat(counts.failed()).isEqualTo(4);
    assertThat(failures())
        .contains(
            "30000_500_A1_1,blue," + server.base() + BLUE + ",missing,HTTP 404",
            "30000_500_A1_1,green,"
                + server.base()
                + GREEN
                + ",broken,ends before the picture does")
        .anyMatch(line -> line.endsWith("refused,HTTP 403"))
        .anyMatch(line -> line.contains("broken,") && line.contains("is no picture"));
    assertThat(Files.readAllLines(temp.resolve("images/counts.csv")))
        .contains("images listed,4", "images with both pictures,2", "pictures missing,1");
    assertThat(download().whole()).as("the next run tries again").isEqualTo(4);
  }

  @Test
  void pictures_of_different_size_are_no_pair() throws IOException {
    server.serve(Map.of(GREEN, SmallAtlas.jpeg(new float[100 * 100], 1)));
    assertThat(download().whole()).isEqualTo(3);
    assertThat(failures()).anyMatch(line -> line.endsWith("is 100x100 and the blue one 512x512"));
  }

  @Test
  void a_killed_download_goes_on_with_what_is_there() throws IOException {
    server.fail(BLUE, Fault.STALLED);
    Progress kill =
        (stage, done, total) -> {
          if (done == 3) {
            throw new CancellationException();
          }
        };
    assertThatThrownBy(() -> download(kill)).isInstanceOf(CancellationException.class);
    int before = server.requests().size();
    assertThat(download().whole()).isEqualTo(4);
    assertThat(server.requests().size() - before).isBetween(1, 4);
    for (String path : atlas.pictures().keySet()) {
      assertArrived(path);
    }
    try (Stream<Path> files = Files.list(temp.resolve("images/images"))) {
      assertThat(files).hasSize(8);
    }
  }

  @Test
  void a_server_that_is_not_there_ends_the_run_with_advice() {
    List<AtlasImage> nowhere =
        Stream.iterate(0, i -> i + 1)
            .limit(30)
            .map(i -> "http://127.0.0.1:1/1/" + i + "_A1_1_blue_red_green.jpg")
            .map(url -> AtlasImage.ofUrl(url, LocationGroup.BOTH))
            .toList();
    assertThatThrownBy(() -> download(nowhere, Progress.NONE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("8 images in a row could not be fetched")
        .hasMessageContaining("run the same command again");
  }

  @Test
  void the_defaults_are_polite() {
    assertThat(DownloadSettings.DEFAULT)
        .isEqualTo(new DownloadSettings(4, 6, 1000, 900_000, 60_000));
    assertThat(DownloadSettings.DEFAULT.waitMs(1)).isEqualTo(1000);
    assertThat(DownloadSettings.DEFAULT.waitMs(4)).isEqualTo(8000);
    assertThatThrownBy(() -> DownloadSettings.DEFAULT.withConnections(100))
        .hasMessageContaining("1 to 16 connections");
  }

  private DownloadCounts download() throws IOException {
    return download(Progress.NONE);
  }

  private DownloadCounts download(Progress progress) throws IOException {
    return download(atlas.images(), progress);
  }

  private DownloadCounts download(List<AtlasImage> images, Progress progress) throws IOException {
    Path out = temp.resolve("images");
    try (RunFolder run = RunFolder.open(out, IfNotEmpty.RESUME, "test", Map.of())) {
      DownloadCounts counts = new DownloadJob(images, FAST, progress).run(run);
      run.done();
      return counts;
    }
  }

  private void assertArrived(String path) throws IOException {
    Path file = temp.resolve("images/images").resolve(path.substring(1).replace('/', '_'));
    assertThat(Arrays.equals(Files.readAllBytes(file), atlas.pictures().get(path))).isTrue();
  }

  private List<String> failures() throws IOException {
    return Files.readAllLines(temp.resolve("images/failures.csv"));
  }
}
