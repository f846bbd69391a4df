package org.lexyscope.augment;

import java.util.SplittableRandom;
import org.lexyscope.augment.AnnotatedImages.Annotated;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;

/** A random square of an annotated image, flipped and turned by quarters, in other light. */
final class StarCrop {
  /** Squares without a nucleus are drawn anew so many times. */
  private static final int DRAWS = 4;

  private StarCrop() {}

  /**
   * @param image at least as high and wide as a crop
   */
  static Annotated draw(Annotated image, StarDistDataSettings settings, SplittableRandom random) {
    Annotated crop = cut(image, settings, random);
    for (int draw = 1; draw < DRAWS && crop.nuclei().maxLabel() == 0; draw++) {
      crop = cut(image, settings, random);
    }
    Frame lit = lit(crop.image(), settings, random);
    return new Annotated(lit, crop.nuclei());
  }

  /**
   * Quarter turns are transpositions and flips. An axis that is stretched is cut from a shorter
   * piece; pixels are linear between the image's, labels those of the nearest.
   */
  private static Annotated cut(
      Annotated image, StarDistDataSettings settings, SplittableRandom random) {
    int edge = settings.cropPx();
    double stepX = step(settings.stretch(), image.image().width(), edge, random);
    double stepY = step(settings.stretch(), image.image().height(), edge, random);
    double left = start(image.image().width(), stepX, edge, random);
    double top = start(image.image().height(), stepY, edge, random);
    boolean flipX = random.nextBoolean();
    boolean flipY = random.nextBoolean();
    boolean transposed = random.nextBoolean();
    float[] pixels = new float[edge * edge];
    int[] labels = new int[edge * edge];
    for (int i = 0; i < pixels.length; i++) {
      int column = transposed ? i / edge : i % edge;
      int row = transposed ? i % edge : i / edge;
      double x = left + stepX * (flipX ? edge - 1 - column : column);
      double y = top + stepY * (flipY ? edge - 1 - row : row);
      pixels[i] =
          Geometry.between(
              image.image().pixels(), image.image().width(), image.image().height(), x, y);
      labels[i] = image.nuclei().at((int) Math.round(x), (int) Math.round(y));
    }
    return new Annotated(new Frame(edge, edge, pixels), new LabelImage(edge, edge, labels));
  }

  /** Image pixels a crop's pixel, at most as many as fit. */
  private static double step(double stretch, int length, int edge, SplittableRandom random) {
    double wanted = stretch == 0 ? 1 : Math.exp(stretch * (2 * random.nextDouble() - 1));
    return Math.min(wanted, (length - 1.0) / (edge - 1.0));
  }

  private static double start(int length, double step, int edge, SplittableRandom random) {
    int room = (int) Math.floor(length - 1 - step * (edge - 1) + 1e-6);
    return random.nextInt(room + 1);
  }

  private static Frame lit(Frame crop, StarDistDataSettings settings, SplittableRandom random) {
    double span = settings.largestGain() - settings.leastGain();
    double gain = settings.leastGain() + span * random.nextDouble();
    double offset = settings.offset() * (2 * random.nextDouble() - 1);
    double noiseSd = settings.noiseSd() * random.nextDouble();
    float[] pixels = new float[crop.pixels().length];
    for (int i = 0; i < pixels.length; i++) {
      double noise = noiseSd * random.nextGaussian();
      pixels[i] = (float) (gain * crop.pixels()[i] + offset + noise);
    }
    return new Frame(crop.width(), crop.height(), pixels);
  }
}
