package org.lexyscope.experiment;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.lexyscope.run.AtomicFile;

/** Curves over one axis as a picture, with a legend beside them. */
final class Curves {
  private static final int WIDTH = 1100;
  private static final int HEIGHT = 560;

  private final String title;
  private final String xTitle;
  private final String yTitle;
  private final List<Curve> curves = new ArrayList<>();

  @SuppressWarnings("ArrayRecordComponent") // A carrier of numbers; never compared.
  private record Curve(String name, double[] x, double[] y) {}

  Curves(String title, String xTitle, String yTitle) {
    this.title = title;
    this.xTitle = xTitle;
    this.yTitle = yTitle;
  }

  /** Adds a curve; both arrays are of one length, at least 1. */
  void add(String name, double[] x, double[] y) {
    curves.add(new Curve(name, x, y));
  }

  /** Writes the picture, whole or not at all. */
  void writePng(Path file) throws IOException {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(xTitle)
            .yAxisTitle(yTitle)
            .build();
    chart
        .getStyler()
        .setLegendPosition(LegendPosition.OutsideE)
        .setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 16))
        .setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13))
        .setChartBackgroundColor(Color.WHITE)
        .setLegendBorderColor(Color.WHITE);
    for (Curve curve : curves) {
      chart.addSeries(curve.name(), curve.x(), curve.y()).setMarker(SeriesMarkers.NONE);
    }
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    chart.paint(pen, WIDTH, HEIGHT);
    pen.dispose();
    AtomicFile.write(file, out -> ImageIO.write(picture, "png", out));
  }
}
