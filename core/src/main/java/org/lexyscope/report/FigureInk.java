package org.lexyscope.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The pen, colours and letters of a static figure. */
final class FigureInk {
  static final Color INK = new Color(0x1c1f23);
  static final Color SOFT = new Color(0x5c636b);
  static final Color RULE = new Color(0xe3e6e9);
  static final Color LIGHT = new Color(0x3d, 0x8b, 0xff, 40);
  static final Color LIGHT_TEXT = new Color(0x2b6fd6);
  static final Color BAND = new Color(0x1c, 0x1f, 0x23, 38);

  private final Graphics2D pen;

  FigureInk(Graphics2D pen) {
    this.pen = pen;
  }

  void rectangle(double left, double top, double right, double bottom, Color colour) {
    pen.setColor(colour);
    pen.fill(new Rectangle2D.Double(left, top, right - left, bottom - top));
  }

  void line(double x0, double y0, double x1, double y1, float width, Color colour) {
    pen.setColor(colour);
    pen.setStroke(new BasicStroke(width));
    pen.draw(new Line2D.Double(x0, y0, x1, y1));
  }

  void dashed(double x0, double y0, double x1, double y1, Color colour) {
    pen.setColor(colour);
    pen.setStroke(
        new BasicStroke(
            1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {3, 5}, 0));
    pen.draw(new Line2D.Double(x0, y0, x1, y1));
  }

  /** A curve with holes where a value is NaN. */
  void curve(List<Double> xs, List<Double> ys, float width, Color colour) {
    Path2D path = new Path2D.Double();
    boolean down = false;
    for (int index = 0; index < xs.size(); index++) {
      boolean here = Double.isFinite(ys.get(index));
      if (here && down) {
        path.lineTo(xs.get(index), ys.get(index));
      } else if (here) {
        path.moveTo(xs.get(index), ys.get(index));
      }
      down = here;
    }
    pen.setColor(colour);
    pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(path);
  }

  void area(Path2D path, Color colour) {
    pen.setColor(colour);
    pen.fill(path);
  }

  void clip(double left, double top, double right, double bottom) {
    pen.setClip(new Rectangle2D.Double(left, top, right - left, bottom - top));
  }

  void unclip() {
    pen.setClip(null);
  }

  /** One line from x on, in smaller letters when it would be wider than {@code room}. */
  void fitted(String text, double x, double y, double room, int size, Color colour) {
    text(text, x, y, 0, fitting(text, room, size, Font.PLAIN), Font.PLAIN, colour);
  }

  /** One bold line centred on x, in smaller letters when it would be wider than {@code room}. */
  void title(String text, double x, double y, double room, int size, Color colour) {
    text(text, x, y, 0.5, fitting(text, room, size, Font.BOLD), Font.BOLD, colour);
  }

  private int fitting(String text, double room, int size, int style) {
    Font font = new Font(Font.SANS_SERIF, style, size);
    double width = pen.getFontMetrics(font).getStringBounds(text, pen).getWidth();
    return Math.max(11, (int) Math.floor(size * Math.min(1, room / width)));
  }

  /**
   * @param align 0 starts at x, 0.5 centres on it, 1 ends there
   */
  void text(String text, double x, double y, double align, int size, int style, Color colour) {
    pen.setFont(new Font(Font.SANS_SERIF, style, size));
    pen.setColor(colour);
    double width = pen.getFontMetrics().getStringBounds(text, pen).getWidth();
    pen.drawString(text, (float) (x - align * width), (float) y);
  }
}
