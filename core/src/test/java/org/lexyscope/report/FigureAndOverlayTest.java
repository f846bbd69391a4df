package org.lexyscope.report;

import static org.assertj.core.api.Assertions.assertThat;

import ij.plugin.AVI_Reader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureAndOverlayTest {
  @TempDir Path folder;

  @Test
  void a_short_video_becomes_a_gif_with_every_frame() throws IOException {
    ExampleVideo video = new ExampleVideo(160, 120, 12, 30, 4, 3);
    Path file =
        Files.createDirectories(Path.of("target", "report-examples")).resolve("overlay.gif");
    OverlayWriter.write(video.input("a.tif"), file);
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(stream);
      assertThat(reader.getNumImages(true)).isEqualTo(12);
      assertThat(reader.getWidth(0)).isEqualTo(160);
    }
    assertThat(Files.readAllBytes(file))
        .containsSequence("NETSCAPE2.0".getBytes(StandardCharsets.US_ASCII));
    assertThat(OverlayWriter.fileName(12)).isEqualTo("overlay.gif");
  }

  @Test
  void an_outline_has_its_cells_colour_in_the_gif() throws IOException {
    ExampleVideo video = new ExampleVideo(160, 120, 2, 30, 1, 3);
    Path file = folder.resolve("overlay.gif");
    OverlayWriter.write(video.input("a.tif"), file);
    BufferedImage first = ImageIO.read(file.toFile());
    int wanted = CellColour.onDark(1).getRGB();
    int[] rgb = first.getRGB(0, 0, 160, 120, null, 0, 160);
    assertThat(Arrays.stream(rgb).filter(colour -> colour == wanted).count()).isGreaterThan(10);
  }

  @Test
  void a_long_video_becomes_an_avi_that_imagej_opens() throws IOException {
    ExampleVideo video = new ExampleVideo(64, 48, 120, 30, 2, 3);
    Path file = folder.resolve("overlay.avi");
    OverlayWriter.write(video.input("a.tif"), file);
    assertThat(new AVI_Reader().makeStack(file.toString(), 1, 0, false, false, false).getSize())
        .isEqualTo(120);
    assertThat(OverlayWriter.fileName(120)).isEqualTo("overlay.avi");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void a_figure_is_a_png_of_slide_width() throws IOException {
    ExampleVideo video = new ExampleVideo(480, 400, 41, 30, 12, 3);
    Path file = Files.createDirectories(Path.of("target", "report-examples")).resolve("figure.png");
    Figure.write(video.input("a.tif"), file);
    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(1800);
  }

  @Test
  void a_figure_of_one_frame_without_cells_is_drawn_too() throws IOException {
    ExampleVideo video = new ExampleVideo(200, 80, 1, 30, 0, 3);
    Figure.write(video.input("a.tif"), folder.resolve("figure.png"));
    assertThat(folder.resolve("figure.png")).exists();
  }
}
