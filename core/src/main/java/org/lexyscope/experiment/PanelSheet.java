package org.lexyscope.experiment;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.lexyscope.run.AtomicFile;

/** Panels in rows with a name at the left of each and titles above the columns. */
final class PanelSheet {
  private static final int LEFT = 215;
  private static final int TOP = 34;
  private static final int GAP = 6;

  private final List<String> titles;
  private final List<String> names = new ArrayList<>();
  private final List<List<BufferedImage>> rows = new ArrayList<>();

  PanelSheet(List<String> titles) {
    this.titles = List.copyOf(titles);
  }

  /** Adds a row of as many panels of one size as there are titles. */
  void add(String name, List<BufferedImage> panels) {
    names.add(name);
    rows.add(List.copyOf(panels));
  }

  /** Writes the sheet, whole or not at all. */
  void writePng(Path file) throws IOException {
    int edge = rows.getFirst().getFirst().getWidth();
    BufferedImage sheet =
        new BufferedImage(
            LEFT + titles.size() * (edge + GAP),
            TOP + rows.size() * (edge + GAP),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = sheet.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    pen.setColor(Color.BLACK);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 16));
    for (int column = 0; column < titles.size(); column++) {
      pen.drawString(titles.get(column), LEFT + column * (edge + GAP), TOP - 10);
    }
    for (int row = 0; row < rows.size(); row++) {
      int y = TOP + row * (edge + GAP);
      pen.drawString(names.get(row), 10, y + edge / 2);
      for (int column = 0; column < titles.size(); column++) {
        pen.drawImage(rows.get(row).get(column), LEFT + column * (edge + GAP), y, null);
      }
    }
    pen.dispose();
    AtomicFile.write(file, out -> ImageIO.write(sheet, "png", out));
  }
}
