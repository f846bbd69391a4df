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
    Annotated crop = cut(image, settings.cropPx(), random);
    for (int draw = 1; draw < DRAWS && crop.nuclei().maxLabel() == 0; draw++) {
      crop = cut(image, settings.cropPx(), random);
    }
    Frame lit = lit(crop.image(), settings, random);
    return new Annotated(lit, crop.nuclei());
  }

  /** Quarter turns are transpositions and flips. */
  private static Annotated cut(Annotated image, int edge, SplittableRandom random) {
    int left = random.nextInt(image.image().width() - edge + 1);
    int top = random.nextInt(image.image().height() - edge + 1);
    boolean flipX = random.nextBoolean();
    boolean flipY = random.nextBoolean();
    boolean transposed = random.nextBoolean();
    float[] pixels = new float[edge * edge];
    int[] labels = new int[edge * edge];
    for (int i = 0; i < pixels.length; i++) {
      int column = transposed ? i / edge : i % edge;
      int row = transposed ? i % edge : i / edge;
      int x = left + (flipX ? edge - 1 - column : column);
      int y = top + (flipY ? edge - 1 - row : row);
      pixels[i] = image.image().at(x, y);
      labels[i] = image.nuclei().at(x, y);
    }
    return new Annotated(new Frame(edge, edge, pixels), new LabelImage(edge, edge, labels));
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
