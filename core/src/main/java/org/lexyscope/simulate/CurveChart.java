package org.lexyscope.simulate;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

/** Draws curves into a picture: real data in blue, simulated in orange, the range at the axes. */
final class CurveChart {
  private static final int WIDTH = 420;
  private static final int HEIGHT = 280;
  private static final int LEFT = 56;
  private static final int TOP = 26;
  private static final int RIGHT = 12;
  private static final int BOTTOM = 40;
  private static final Color REAL = new Color(0x1f77b4);
  private static final Color SIMULATED = new Color(0xe6751a);

  private final String title;
  private final String xLabel;
  private final List<Curve> curves;
  private final double minX;
  private final double maxX;
  private final double minY;
  private final double maxY;

  CurveChart(String title, String xLabel, List<Curve> curves) {
    this.title = title;
    this.xLabel = xLabel;
    this.curves = List.copyOf(curves);
    List<Curve.Point> all = curves.stream().flatMap(curve -> curve.points().stream()).toList();
    minX = all.stream().mapToDouble(Curve.Point::x).min().orElse(0);
    maxX = all.stream().mapToDouble(Curve.Point::x).max().orElse(1);
    minY = all.stream().mapToDouble(Curve.Point::y).min().orElse(0);
    maxY = all.stream().mapToDouble(Curve.Point::y).max().orElse(1);
  }

  BufferedImage picture() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    axes(pen);
    pen.setStroke(new BasicStroke(1.6f));
    for (Curve curve : curves) {
      pen.setColor(curve.simulated() ? SIMULATED : REAL);
      pen.draw(path(curve));
    }
    pen.dispose();
    return image;
  }

  private void axes(Graphics2D pen) {
    pen.setColor(Color.DARK_GRAY);
    pen.drawRect(LEFT, TOP, WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM);
    pen.drawString(title, LEFT, TOP - 9);
    pen.drawString(xLabel, LEFT + 110, HEIGHT - 8);
    pen.drawString(number(minX), LEFT, HEIGHT - BOTTOM + 15);
    pen.drawString(number(maxX), WIDTH - RIGHT - 40, HEIGHT - BOTTOM + 15);
    pen.drawString(number(maxY), 4, TOP + 12);
    pen.drawString(number(minY), 4, HEIGHT - BOTTOM);
  }

  private Path2D path(Curve curve) {
    Path2D path = new Path2D.Double();
    for (Curve.Point point : curve.points()) {
      double x = LEFT + (WIDTH - LEFT - RIGHT) * share(point.x(), minX, maxX);
      double y = HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * share(point.y(), minY, maxY);
      if (path.getCurrentPoint() == null) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    return path;
  }

  private static double share(double value, double low, double high) {
    return high > low ? (value - low) / (high - low) : 0.5;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }
}
