package org.lexyscope.report;

import ij.ImagePlus;
import ij.plugin.filter.AVI_Writer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.lexyscope.run.AtomicFile;

/**
 * The video with outlined nuclei as a film to show: {@code overlay.gif} up to 100 frames, {@code
 * overlay.avi} (motion JPEG) beyond.
 *
 * <p>It is at most 800 pixels wide, a GIF smaller when it is long, plays in about ten seconds (2 to
 * 15 frames a second), and holds at most 1,500 evenly spaced frames.
 */
public final class OverlayWriter {
  private static final int MAX_WIDTH = 800;
  private static final int MAX_GIF_FRAMES = 100;
  private static final int MAX_AVI_FRAMES = 1500;

  /** Keeps noisy GIFs, which compress badly, below some 10 MB. */
  private static final double MAX_GIF_PIXELS = 14e6;

  private static final int JPEG_QUALITY = 85;

  private final ReportInput input;
  private final List<Integer> frames;
  private final DisplayTime time;
  private final OverlayPainter painter;

  private OverlayWriter(ReportInput input, List<Integer> frames, double scale) throws IOException {
    this.input = input;
    this.frames = frames;
    this.time = DisplayTime.of(input.timeUnit(), input.frameTimes());
    this.painter = new OverlayPainter(input.frames(), scale);
  }

  /** The file's name in the run folder. */
  public static String fileName(int frameCount) {
    return frameCount <= MAX_GIF_FRAMES ? "overlay.gif" : "overlay.avi";
  }

  /**
   * Writes the film, whole or not at all.
   *
   * @param file named as {@link #fileName} says; the ending does not choose the format
   * @throws IOException if a frame cannot be read or the file cannot be written
   */
  public static void write(ReportInput input, Path file) throws IOException {
    int count = input.frames().frameCount();
    int width = input.frames().width();
    boolean gif = count <= MAX_GIF_FRAMES;
    double scale = Math.min(1, (double) MAX_WIDTH / width);
    if (gif) {
      double pixels = (double) width * input.frames().height() * count;
      scale = Math.min(scale, Math.sqrt(MAX_GIF_PIXELS / pixels));
    }
    List<Integer> frames = List.copyOf(FrameChoice.even(count, MAX_AVI_FRAMES));
    OverlayWriter writer = new OverlayWriter(input, frames, scale);
    if (gif) {
      writer.writeGif(file);
    } else {
      writer.writeAvi(file);
    }
  }

  private void writeGif(Path file) throws IOException {
    AtomicFile.write(
        file,
        out -> {
          try (GifWriter gif = new GifWriter(out, (int) Math.round(100 / framesPerS()))) {
            for (int index = 0; index < frames.size(); index++) {
              gif.add(paint(index));
            }
          }
        });
  }

  private void writeAvi(Path file) throws IOException {
    BufferedImage first = paint(0);
    OverlayStack stack =
        new OverlayStack(first.getWidth(), first.getHeight(), frames.size(), this::paint);
    ImagePlus film = new ImagePlus(input.title(), stack);
    film.getCalibration().fps = framesPerS();
    AtomicFile.writeAt(
        file,
        place -> {
          try {
            new AVI_Writer()
                .writeImage(film, place.toString(), AVI_Writer.JPEG_COMPRESSION, JPEG_QUALITY);
          } catch (UncheckedIOException e) {
            throw e.getCause();
          }
        });
  }

  private double framesPerS() {
    return Math.clamp(frames.size() / 10.0, 2, 15);
  }

  private BufferedImage paint(int index) throws IOException {
    int frame = frames.get(index);
    double at = input.frameTimes().get(frame);
    BufferedImage picture = painter.paint(frame, 1.5);
    int fontSize = Math.clamp(picture.getWidth() / 38, 9, 18);
    String text = time.moment(at);
    OverlayPainter.stamp(picture, text, input.light().irradianceAt(at) > 0, fontSize);
    painter.scaleBar(picture, input.pixelSizeUm(), fontSize);
    return picture;
  }
}
