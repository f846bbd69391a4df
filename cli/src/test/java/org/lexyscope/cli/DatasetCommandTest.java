package org.lexyscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.dataset.CropDataset;

class DatasetCommandTest {
  @TempDir Path folder;

  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", DatasetCommandTest::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void the_three_steps_lead_from_the_export_to_crops() throws IOException {
    assertThat(run("select", export().toString(), "list")).isZero();
    assertThat(run("select", export().toString(), "list")).as("done before").isZero();
    assertThat(run("download", folder.resolve("list").toString(), "images")).isZero();
    assertThat(Files.readAllLines(folder.resolve("images/failures.csv"))).hasSize(1);
    assertThat(run("prepare", folder.resolve("images").toString(), "crops")).isZero();
    assertThat(CropDataset.open(folder.resolve("crops")).rows()).hasSize(6);
    assertThat(folder.resolve("crops/preview.png")).isNotEmptyFile();
    assertThat(Files.readString(folder.resolve("crops/run.json")))
        .contains("\"state\" : \"done\"", "\"masks\" : \"local\"");
  }

  @Test
  void a_folder_that_holds_something_else_is_refused() throws IOException {
    Files.createDirectories(folder.resolve("list"));
    Files.writeString(folder.resolve("list/notes.txt"), "mine");
    assertThat(run("select", export().toString(), "list")).isEqualTo(Failures.FAILED);
  }

  @Test
  void a_list_that_is_none_fails_and_every_step_has_help() {
    assertThat(run("download", folder.resolve("nowhere").toString(), "images"))
        .isEqualTo(Failures.FAILED);
    assertThat(Main.run("dataset", "hpa", "prepare", "--help")).isZero();
    assertThat(Main.run("dataset", "crops", "--help")).isZero();
    assertThat(Main.run("dataset", "crops")).isEqualTo(2);
  }

  private int run(String step, String input, String out) {
    return Main.run("dataset", "hpa", step, input, "--out", folder.resolve(out).toString());
  }

  private Path export() throws IOException {
    StringBuilder urls = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      urls.append("<imageUrl>http://127.0.0.1:").append(server.getAddress().getPort());
      urls.append("/1/1_A1_").append(i).append("_blue_red_green.png</imageUrl>");
    }
    return Files.writeString(
        folder.resolve("export.xml"),
        "<proteinAtlas><entry><name>A</name><cellExpression><data><location>Cytosol</location>"
            + "</data></cellExpression><antibody>"
            + urls
            + "</antibody></entry></proteinAtlas>");
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] picture = picture(exchange.getRequestURI().getPath().endsWith("_blue.png"));
      exchange.sendResponseHeaders(200, picture.length);
      exchange.getResponseBody().write(picture);
    }
  }

  /** Two round nuclei, bright in blue. */
  private static byte[] picture(boolean blue) throws IOException {
    BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 256; y++) {
      for (int x = 0; x < 256; x++) {
        boolean nucleus = Math.hypot(x - 70, y - 80) < 15 || Math.hypot(x - 180, y - 150) < 15;
        image.setRGB(x, y, blue ? (nucleus ? 200 : 10) : (nucleus ? 90 : 60) << 8);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
