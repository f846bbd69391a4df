package org.lexyscope.train;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javax.imageio.ImageIO;
import org.lexyscope.run.AtomicFile;
import org.lexyscope.run.Csv;

/** The loss over the epochs as {@code losses.csv} and {@code losses.png}. */
final class LossCurve {
  static final String TABLE = "losses.csv";
  static final String PICTURE = "losses.png";

  private static final int WIDTH = 900;
  private static final int HEIGHT = 480;
  private static final int LEFT = 70;
  private static final int RIGHT = 130;
  private static final int TOP = 30;
  private static final int BOTTOM = 50;
  private static final Color INK = new Color(0x33, 0x33, 0x33);
  private static final Color GRID = new Color(0xE4, 0xE4, 0xE4);
  private static final Color TRAINING = new Color(0x8A, 0x8A, 0x8A);
  private static final Color VALIDATION = new Color(0x00, 0x6B, 0xA4);

  private final List<EpochLoss> losses;
  private final double tick;
  private final double max;
  private final Graphics2D graphics;

  private LossCurve(List<EpochLoss> losses, Graphics2D graphics) {
    this.losses = losses;
    this.graphics = graphics;
    double highest =
        losses.stream()
            .mapToDouble(loss -> Math.max(loss.training(), loss.validation()))
            .max()
            .orElse(1);
    this.tick = roundTick(highest);
    this.max = tick * Math.ceil(highest / tick);
  }

  /** 1, 2 or 5 times a power of ten, so that the axis has 3 to 6 ticks above 0. */
  static double roundTick(double highest) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(highest, 1e-9))) - 1);
    for (double tick : new double[] {power, 2 * power, 5 * power, 10 * power}) {
      if (highest / tick <= 6) {
        return tick;
      }
    }
    return 20 * power;
  }

  /** Writes both files, whole or not at all. */
  static void write(List<EpochLoss> losses, int bestEpoch, Path folder) throws IOException {
    Csv csv = new Csv("epoch", "step", "learning_rate", "training_loss", "validation_loss");
    for (EpochLoss loss : losses) {
      csv.add(loss.epoch(), loss.step(), loss.learningRate(), loss.training(), loss.validation());
    }
    csv.write(folder.resolve(TABLE));
    BufferedImage image = draw(losses, bestEpoch);
    AtomicFile.write(folder.resolve(PICTURE), out -> ImageIO.write(image, "png", out));
  }

  static BufferedImage draw(List<EpochLoss> losses, int bestEpoch) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, WIDTH, HEIGHT);
      LossCurve curve = new LossCurve(losses, graphics);
      curve.axes();
      curve.line(EpochLoss::training, TRAINING);
      curve.line(EpochLoss::validation, VALIDATION);
      curve.best(bestEpoch);
      curve.labels();
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private void axes() {
    for (int index = 0; index <= Math.round(max / tick); index++) {
      double value = tick * index;
      int y = (int) Math.round(y(value));
      graphics.setColor(GRID);
      graphics.drawLine(LEFT, y, WIDTH - RIGHT, y);
      graphics.setColor(INK);
      graphics.drawString(String.format(Locale.ROOT, "%.2g", value), 12, y + 5);
    }
    graphics.drawString("loss", 12, 18);
    graphics.drawString("1", LEFT - 4, HEIGHT - BOTTOM + 20);
    String last = String.valueOf(losses.size());
    graphics.drawString(last, WIDTH - RIGHT - 6, HEIGHT - BOTTOM + 20);
    graphics.drawString("epoch", (WIDTH - RIGHT + LEFT) / 2 - 20, HEIGHT - BOTTOM + 36);
  }

  private void line(ToDoubleFunction<EpochLoss> value, Color colour) {
    Path2D.Double path = new Path2D.Double();
    path.moveTo(x(1), y(value.applyAsDouble(losses.getFirst())));
    for (EpochLoss loss : losses) {
      path.lineTo(x(loss.epoch()), y(value.applyAsDouble(loss)));
    }
    graphics.setColor(colour);
    graphics.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(path);
  }

  private void best(int epoch) {
    int x = (int) Math.round(x(epoch));
    int y = (int) Math.round(y(losses.get(epoch - 1).validation()));
    graphics.setColor(VALIDATION);
    graphics.fillOval(x - 5, y - 5, 10, 10);
    graphics.drawString("best: epoch " + epoch, Math.max(LEFT, x - 100), y + 22);
  }

  /** The names at the ends of the lines, kept one line of text apart. */
  private void labels() {
    EpochLoss last = losses.getLast();
    double training = y(last.training());
    double validation = y(last.validation());
    double apart = Math.max(0, 18 - Math.abs(training - validation)) / 2;
    double sign = training < validation ? 1 : -1;
    label("training", training - sign * apart, TRAINING);
    label("validation", validation + sign * apart, VALIDATION);
  }

  private void label(String text, double y, Color colour) {
    graphics.setColor(colour);
    graphics.drawString(text, WIDTH - RIGHT + 12, (int) Math.round(y) + 5);
  }

  private double x(int epoch) {
    double fraction = losses.size() == 1 ? 0 : (epoch - 1.0) / (losses.size() - 1);
    return LEFT + fraction * (WIDTH - LEFT - RIGHT);
  }

  private double y(double loss) {
    return HEIGHT - BOTTOM - loss / max * (HEIGHT - TOP - BOTTOM);
  }
}
