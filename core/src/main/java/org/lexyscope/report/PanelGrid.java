package org.lexyscope.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.lexyscope.run.AtomicFile;

/**
 * Pictures in rows and columns on white: a heading, titles above the columns, a line under each.
 */
public final class PanelGrid {
  private static final int MARGIN = 24;
  private static final int GAP = 10;
  private static final int HEADING = 26;
  private static final int TITLES = 34;
  private static final int ROW_NAME = 22;
  private static final int CAPTION = 22;

  private final String heading;
  private final List<String> titles;
  private final int columnWidth;
  private final List<Row> rows = new ArrayList<>();

  /**
   * One picture.
   *
   * @param caption a short line under it
   */
  public record Panel(BufferedImage picture, String caption) {}

  private record Row(String name, List<Panel> panels) {
    int pictureHeight() {
      return panels.stream().mapToInt(panel -> panel.picture().getHeight()).max().orElse(0);
    }

    int height() {
      return ROW_NAME + pictureHeight() + CAPTION + GAP;
    }
  }

  /**
   * @param columnWidth at least the width of every picture
   */
  public PanelGrid(String heading, List<String> titles, int columnWidth) {
    this.heading = heading;
    this.titles = List.copyOf(titles);
    this.columnWidth = columnWidth;
  }

  /**
   * Adds a row.
   *
   * @param panels one a title
   */
  public void add(String name, List<Panel> panels) {
    if (panels.size() != titles.size()) {
      throw new IllegalArgumentException(
          "A row has a panel a title, %d; found %d.".formatted(titles.size(), panels.size()));
    }
    rows.add(new Row(name, List.copyOf(panels)));
  }

  /** Writes the grid as PNG, whole or not at all. */
  public void writePng(Path file) throws IOException {
    BufferedImage picture = draw();
    AtomicFile.write(
        file,
        out -> {
          if (!ImageIO.write(picture, "png", out)) {
            throw new IOException("This Java writes no PNG.");
          }
        });
  }

  BufferedImage draw() {
    int width = 2 * MARGIN + titles.size() * (columnWidth + GAP) - GAP;
    int height = 2 * MARGIN + HEADING + TITLES + rows.stream().mapToInt(Row::height).sum();
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = OverlayPainter.pen(picture);
    FigureInk ink = new FigureInk(pen);
    ink.rectangle(0, 0, width, height, Color.WHITE);
    ink.fitted(heading, MARGIN, MARGIN + 12, width - 2.0 * MARGIN, 17, FigureInk.SOFT);
    int top = MARGIN + HEADING;
    for (int column = 0; column < titles.size(); column++) {
      double x = left(column) + columnWidth / 2.0;
      ink.title(titles.get(column), x, top + 20, columnWidth, 19, FigureInk.INK);
    }
    top += TITLES;
    for (Row row : rows) {
      draw(pen, ink, row, top);
      top += row.height();
    }
    pen.dispose();
    return picture;
  }

  private int left(int column) {
    return MARGIN + column * (columnWidth + GAP);
  }

  private void draw(Graphics2D pen, FigureInk ink, Row row, int top) {
    ink.fitted(row.name(), MARGIN, top + 15, titles.size() * columnWidth, 14, FigureInk.SOFT);
    for (int column = 0; column < row.panels().size(); column++) {
      Panel panel = row.panels().get(column);
      int x = left(column) + (columnWidth - panel.picture().getWidth()) / 2;
      pen.drawImage(panel.picture(), x, top + ROW_NAME, null);
      double middle = left(column) + columnWidth / 2.0;
      double below = top + ROW_NAME + row.pictureHeight() + 16;
      ink.text(panel.caption(), middle, below, 0.5, 14, Font.PLAIN, FigureInk.INK);
    }
  }
}
