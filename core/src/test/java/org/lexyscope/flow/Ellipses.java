package org.lexyscope.flow;

import java.util.SplittableRandom;
import org.lexyscope.image.LabelImage;

/** Label images of ellipses. */
final class Ellipses {
  private final int width;
  private final int height;
  private final int[] labels;
  private int count;

  Ellipses(int width, int height) {
    this.width = width;
    this.height = height;
    this.labels = new int[width * height];
  }

  /** One more ellipse, with half axes a and b and the direction of a; earlier ones are in front. */
  Ellipses with(double centreX, double centreY, double a, double b, double angle) {
    count++;
    for (int i = 0; i < labels.length; i++) {
      double x = i % width - centreX;
      int row = i / width;
      double y = row - centreY;
      double along = (x * Math.cos(angle) + y * Math.sin(angle)) / a;
      double across = (y * Math.cos(angle) - x * Math.sin(angle)) / b;
      if (labels[i] == 0 && along * along + across * across <= 1) {
        labels[i] = count;
      }
    }
    return this;
  }

  LabelImage image() {
    return new LabelImage(width, height, labels);
  }

  /** A grid of ellipses of random shape, some of which touch. */
  static LabelImage random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Ellipses ellipses = new Ellipses(150, 120);
    for (int i = 0; i < 20; i++) {
      double x = 15 + 30 * (i % 5) + 4 * random.nextDouble();
      double y = 15 + 30 * (i / 5) + 4 * random.nextDouble();
      double a = 9 + 7 * random.nextDouble();
      double b = 6 + 6 * random.nextDouble();
      ellipses.with(x, y, a, b, Math.PI * random.nextDouble());
    }
    return ellipses.image();
  }
}
