package org.lexyscope.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import org.lexyscope.run.AtomicFile;

/** A figure for a slide: some frames with outlines, the N/C traces, and the half-times. */
public final class Figure {
  private static final int WIDTH = 1800;
  private static final int MARGIN = 40;
  private static final int GAP = 14;
  private static final int PLOT_HEIGHT = 470;
  private static final int MAX_TILES = 5;
  private static final int MAX_WIDE_TILES = 4;
  private static final double WIDE = 1.5;
  private static final double TRACES_SHARE = 0.64;

  private Figure() {}

  /**
   * Writes the figure as PNG, {@value #WIDTH} pixels wide, whole or not at all.
   *
   * @throws IOException if a frame cannot be read or the file cannot be written
   */
  public static void write(ReportInput input, Path file) throws IOException {
    BufferedImage picture = draw(input);
    AtomicFile.write(
        file,
        out -> {
          if (!ImageIO.write(picture, "png", out)) {
            throw new IOException("This Java writes no PNG.");
          }
        });
  }

  static BufferedImage draw(ReportInput input) throws IOException {
    ReportFrames frames = input.frames();
    boolean wide = frames.width() > WIDE * frames.height();
    int most = wide ? MAX_WIDE_TILES : MAX_TILES;
    List<Integer> shown = List.copyOf(FrameChoice.even(frames.frameCount(), most));
    int tileWidth = (WIDTH - 2 * MARGIN - (most - 1) * GAP) / most;
    int tileHeight = (int) Math.round((double) tileWidth * frames.height() / frames.width());
    int tilesTop = MARGIN + 50;
    int plotsTop = tilesTop + tileHeight + 34;
    int height = plotsTop + PLOT_HEIGHT + MARGIN / 2;

    BufferedImage picture = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = OverlayPainter.pen(picture);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, height);
    FigureInk ink = new FigureInk(pen);
    DisplayTime time = DisplayTime.of(input.timeUnit(), input.frameTimes());
    String verdict = Verdict.of(input, time);
    ink.fitted(verdict, MARGIN, MARGIN + 18, WIDTH - 2 * MARGIN, 25, FigureInk.INK);
    drawTiles(pen, input, time, shown, tilesTop, tileWidth, tileHeight);

    double split = MARGIN + TRACES_SHARE * (WIDTH - 2 * MARGIN);
    double bottom = plotsTop + PLOT_HEIGHT;
    new FigureTraces(ink, input, time, MARGIN, plotsTop, split - 30, bottom).draw(shown);
    new FigureRates(ink, pen, input, time).draw(split + 10, plotsTop, WIDTH - MARGIN, bottom);
    pen.dispose();
    return picture;
  }

  private static void drawTiles(
      Graphics2D pen,
      ReportInput input,
      DisplayTime time,
      List<Integer> shown,
      int top,
      int width,
      int height)
      throws IOException {
    double scale = Math.min(1, (double) width / input.frames().width());
    OverlayPainter painter = new OverlayPainter(input.frames(), scale);
    for (int tile = 0; tile < shown.size(); tile++) {
      int frame = shown.get(tile);
      double at = input.frameTimes().get(frame);
      BufferedImage small = painter.paint(frame, 2);
      BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      Graphics2D enlarge = OverlayPainter.pen(picture);
      enlarge.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      enlarge.drawImage(small, 0, 0, width, height, null);
      enlarge.dispose();
      String text = time.moment(at);
      OverlayPainter.stamp(picture, text, input.light().irradianceAt(at) > 0, 19);
      if (tile == 0) {
        scaleBar(painter, picture, input, (double) width / small.getWidth());
      }
      pen.drawImage(picture, MARGIN + tile * (width + GAP), top, null);
    }
  }

  /** A tile may be larger than its frame, which makes its pixels smaller. */
  private static void scaleBar(
      OverlayPainter painter, BufferedImage tile, ReportInput input, double enlarged) {
    OptionalDouble pixelSizeUm = input.pixelSizeUm();
    if (pixelSizeUm.isPresent()) {
      painter.scaleBar(tile, OptionalDouble.of(pixelSizeUm.getAsDouble() / enlarged), 19);
    }
  }
}
