package org.lexyscope.pretrained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.run.ContentHash;
import org.lexyscope.run.Progress;

class DownloadTest {
  private static final Patience SHORT = new Patience(3, Duration.ZERO, Duration.ofSeconds(3));
  private static final byte[] CONTENT = new byte[300_000];

  @TempDir Path folder = Path.of("");
  private Path file = Path.of("");
  private Path part = Path.of("");
  private String hash = "";
  private final TroubledServer server;

  DownloadTest() throws IOException {
    new Random(1).nextBytes(CONTENT);
    server = new TroubledServer(CONTENT);
  }

  @BeforeEach
  void nameFile() throws IOException {
    Path original = folder.resolve("original");
    Files.write(original, CONTENT);
    hash = ContentHash.of(original).substring(0, 8);
    file = folder.resolve("new/vgg16-" + hash + ".pth");
    part = folder.resolve("new/.vgg16-" + hash + ".pth.part");
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void a_file_comes_whole_with_progress_and_is_not_fetched_twice() throws IOException {
    List<Long> done = new ArrayList<>();
    download().run((stage, now, total) -> done.add(total * 1000 + now));
    assertThat(file).hasBinaryContent(CONTENT);
    assertThat(part).doesNotExist();
    assertThat(done).isSorted().endsWith(300_300L);
    download().run(Progress.NONE);
    assertThat(server.ranges()).containsExactly("none");
  }

  @Test
  void a_connection_that_breaks_is_taken_up_where_it_ended() throws IOException {
    server.expectTrouble(100_000, 503);
    download().run(Progress.NONE);
    assertThat(file).hasBinaryContent(CONTENT);
    assertThat(server.ranges()).containsExactly("none", "bytes=100000-", "bytes=100000-");
  }

  @Test
  void a_server_that_falls_silent_is_asked_again() throws IOException {
    server.fallSilent();
    server.expectTrouble(50_000);
    download().run(Progress.NONE);
    assertThat(file).hasBinaryContent(CONTENT);
    assertThat(server.ranges()).containsExactly("none", "bytes=50000-");
  }

  @Test
  void a_server_without_ranges_sends_all_of_it_again() throws IOException {
    server.ignoreRanges();
    server.expectTrouble(100_000);
    download().run(Progress.NONE);
    assertThat(file).hasBinaryContent(CONTENT);
  }

  @Test
  void a_download_that_keeps_breaking_fails_and_the_next_one_goes_on() throws IOException {
    server.expectTrouble(10_000, 10_000, 10_000);
    assertThatThrownBy(() -> download().run(Progress.NONE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("could not be fetched in 3 attempts")
        .hasMessageContaining("30000 bytes are kept in");
    assertThat(file).doesNotExist();
    download().run(Progress.NONE);
    assertThat(file).hasBinaryContent(CONTENT);
    assertThat(server.ranges()).last().isEqualTo("bytes=30000-");
  }

  @Test
  void a_cancelled_download_keeps_what_has_come() throws IOException {
    Progress cancel =
        (stage, done, total) -> {
          throw new CancellationException();
        };
    assertThatThrownBy(() -> download().run(cancel)).isInstanceOf(CancellationException.class);
    assertThat(Files.size(part)).isPositive();
    download().run(Progress.NONE);
    assertThat(file).hasBinaryContent(CONTENT);
  }

  @Test
  void a_part_that_is_whole_is_not_fetched_again() throws IOException {
    Files.createDirectories(part.getParent());
    Files.write(part, CONTENT);
    download().run(Progress.NONE);
    assertThat(file).hasBinaryContent(CONTENT);
  }

  @Test
  void a_part_that_is_too_long_is_fetched_anew() throws IOException {
    Files.createDirectories(part.getParent());
    Files.write(part, new byte[CONTENT.length + 1]);
    download().run(Progress.NONE);
    assertThat(file).hasBinaryContent(CONTENT);
  }

  @Test
  void a_wrong_checksum_leaves_nothing_and_says_so() {
    Download wrong = new Download(server.address("vgg16.pth"), file, "0123abcd", SHORT);
    assertThatThrownBy(() -> wrong.run(Progress.NONE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has SHA-256 " + hash)
        .hasMessageContaining("expected one that begins with 0123abcd; it was deleted");
    assertThat(file).doesNotExist();
    assertThat(part).doesNotExist();
  }

  @Test
  void another_file_of_that_name_is_not_overwritten() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "something else");
    assertThatThrownBy(() -> download().run(Progress.NONE))
        .hasMessageContaining("is there already with SHA-256");
    assertThat(file).hasContent("something else");
  }

  @Test
  void a_missing_file_fails_at_once() {
    server.expectTrouble(404);
    assertThatThrownBy(() -> download().run(Progress.NONE))
        .hasMessageContaining("was answered with HTTP status 404. Check the address");
    assertThat(server.ranges()).hasSize(1);
  }

  @Test
  void the_checksum_stands_in_the_name() {
    assertThat(ImageNetFile.hashIn("vgg16-397923af.pth")).isEqualTo("397923af");
    assertThat(ImageNetFile.hashIn(ImageNetFile.RESNET34.address().getPath()))
        .isEqualTo("b627a593");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImageNetFile.hashIn("vgg16.pth"))
        .withMessageContaining("carries no checksum; expected one like vgg16-397923af.pth");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImageNetFile.named("vgg19"))
        .withMessage("There are no weights \"vgg19\". Known: vgg16, resnet34.");
  }

  private Download download() {
    return new Download(server.address(file.getFileName().toString()), file, hash, SHORT);
  }
}
