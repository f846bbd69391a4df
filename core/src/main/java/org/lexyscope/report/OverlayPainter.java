package org.lexyscope.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;
import java.util.OptionalDouble;

/** Draws a frame with the outlines of its nuclei, its time and a scale bar. */
final class OverlayPainter {
  private static final double TOLERANCE_SHOWN_PX = 0.4;
  private static final double[] BAR_LENGTHS_UM = {500, 200, 100, 50, 20, 10, 5, 2, 1};

  private final ReportFrames frames;
  private final Contrast contrast;
  private final double scale;

  /**
   * @param scale shown pixels per pixel of the video
   */
  OverlayPainter(ReportFrames frames, double scale) throws IOException {
    this.frames = frames;
    this.contrast = Contrast.of(frames);
    this.scale = scale;
  }

  /** The frame in grey with every nucleus outlined in its own colour. */
  BufferedImage paint(int frame, double lineWidth) throws IOException {
    BufferedImage grey = GreyPicture.of(frames.image(frame), contrast, scale);
    BufferedImage picture =
        new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = pen(picture);
    pen.drawImage(grey, 0, 0, null);
    pen.setStroke(
        new BasicStroke((float) lineWidth, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (Contour contour : Contours.of(frames.nuclei(frame), TOLERANCE_SHOWN_PX / scale)) {
      pen.setColor(CellColour.onDark(contour.label()));
      pen.draw(path(contour));
    }
    pen.dispose();
    return picture;
  }

  /** Writes a stamp, and "light" beside it while the light is on, into the lower left. */
  static void stamp(BufferedImage picture, String text, boolean lit, int fontSize) {
    Graphics2D pen = pen(picture);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, fontSize));
    FontMetrics metrics = pen.getFontMetrics();
    int inset = Math.max(3, fontSize / 2);
    int baseline = picture.getHeight() - inset;
    shadowed(pen, text, inset, baseline, Color.WHITE);
    if (lit) {
      int left = inset + metrics.stringWidth(text + "  ");
      int size = metrics.getAscent() * 2 / 3;
      pen.setColor(CellColour.ON_DARK.getFirst());
      pen.fillOval(left, baseline - size, size, size);
      shadowed(pen, "light", left + size + inset / 2, baseline, CellColour.ON_DARK.getFirst());
    }
    pen.dispose();
  }

  /** Draws a scale bar of a round length into the lower right when the pixel size is known. */
  void scaleBar(BufferedImage picture, OptionalDouble pixelSizeUm, int fontSize) {
    if (pixelSizeUm.isEmpty()) {
      return;
    }
    double shownPxUm = pixelSizeUm.getAsDouble() / scale;
    for (double lengthUm : BAR_LENGTHS_UM) {
      int length = (int) Math.round(lengthUm / shownPxUm);
      if (length < picture.getWidth() / 4.0) {
        Graphics2D pen = pen(picture);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, fontSize));
        int inset = Math.max(3, fontSize / 2);
        int thickness = Math.max(2, fontSize / 6);
        int left = picture.getWidth() - inset - length;
        int top = picture.getHeight() - inset - thickness;
        pen.setColor(Color.WHITE);
        pen.fillRect(left, top, length, thickness);
        String text = String.format(Locale.ROOT, "%.0f µm", lengthUm);
        int middle = left + (length - pen.getFontMetrics().stringWidth(text)) / 2;
        int most = picture.getWidth() - inset - pen.getFontMetrics().stringWidth(text);
        shadowed(pen, text, Math.min(middle, most), top - fontSize / 3, Color.WHITE);
        pen.dispose();
        return;
      }
    }
  }

  private static void shadowed(Graphics2D pen, String text, int x, int y, Color colour) {
    pen.setColor(new Color(0, 0, 0, 160));
    pen.drawString(text, x + 1, y + 1);
    pen.setColor(colour);
    pen.drawString(text, x, y);
  }

  private Path2D path(Contour contour) {
    Path2D path = new Path2D.Double();
    double[] xy = contour.xy();
    path.moveTo(xy[0] * scale, xy[1] * scale);
    for (int index = 2; index < xy.length; index += 2) {
      path.lineTo(xy[index] * scale, xy[index + 1] * scale);
    }
    path.closePath();
    return path;
  }

  static Graphics2D pen(BufferedImage picture) {
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return pen;
  }
}
