package org.lexyscope.augment;

import java.util.SplittableRandom;
import org.lexyscope.dataset.Sample;
import org.lexyscope.image.GaussianBlur;
import org.lexyscope.image.LabelImage;

/**
 * A random similarity (turn, mirror, scale to a wanted size of nuclei, shift) and a smooth
 * deformation, from the new image back to the old: {@code p = c + A (q - q0) + d(q)}.
 *
 * <p>Intensities are interpolated linearly, labels taken from the nearest pixel; beyond its border
 * the old image is mirrored. An image that shrinks is blurred before, so that its noise does not
 * fold.
 */
final class Geometry {
  /** A Gaussian of this share of the new pixel's edge does what the mean over its area does. */
  private static final double SIGMA_PER_PIXEL = 0.3;

  /** Of the images aim at a nucleus; the others may be empty, as fields are. */
  private static final double NUCLEUS_SHARE = 0.8;

  private static final int MOST_TRIES = 400;

  private Geometry() {}

  static Sample apply(Sample sample, AugmentSettings settings, SplittableRandom random) {
    double wantedPx =
        settings.smallestNucleusPx()
            * Math.pow(
                settings.largestNucleusPx() / settings.smallestNucleusPx(), random.nextDouble());
    double step = sample.nucleusDiameterPx() / wantedPx;
    int size = settings.sizePx();
    double angle = 2 * Math.PI * random.nextDouble();
    double mirror = random.nextBoolean() ? 1 : -1;
    int aim = aim(sample, random);
    double centreX = centre(aim % sample.width(), sample.width(), step * size);
    double centreY = centre(aim / sample.width(), sample.height(), step * size);
    Deformation deformation = new Deformation(size, settings.elasticPx(), random);
    double cos = step * Math.cos(angle);
    double sin = step * Math.sin(angle);
    double[] sourceX = new double[size * size];
    double[] sourceY = new double[size * size];
    for (int i = 0; i < sourceX.length; i++) {
      int column = i % size;
      int row = i / size;
      double x = column - (size - 1) / 2.0 + deformation.x(column, row);
      double y = row - (size - 1) / 2.0 + deformation.y(column, row);
      sourceX[i] = centreX + mirror * (cos * x - sin * y);
      sourceY[i] = centreY + sin * x + cos * y;
    }
    return resampled(sample, size, sourceX, sourceY, step, wantedPx);
  }

  /** A pixel to look at: mostly one of a nucleus, else any. */
  private static int aim(Sample sample, SplittableRandom random) {
    int[] labels = sample.nuclei().labels();
    int aim = random.nextInt(labels.length);
    boolean wantsNucleus = random.nextDouble() < NUCLEUS_SHARE;
    for (int tries = 0; wantsNucleus && labels[aim] == 0 && tries < MOST_TRIES; tries++) {
      aim = random.nextInt(labels.length);
    }
    return aim;
  }

  /** As near to the aim as the new image still lies inside the old one; else the middle. */
  private static double centre(int aim, int length, double extent) {
    double middle = (length - 1) / 2.0;
    double room = Math.max(0, length - extent) / 2;
    return Math.clamp(aim, middle - room, middle + room);
  }

  private static Sample resampled(
      Sample sample, int size, double[] sourceX, double[] sourceY, double step, double wantedPx) {
    int width = sample.width();
    int height = sample.height();
    float[] source =
        step > 1
            ? GaussianBlur.blur(sample.pixels(), width, height, SIGMA_PER_PIXEL * step)
            : sample.pixels();
    float[] pixels = new float[size * size];
    int[] labels = new int[size * size];
    boolean[] known = new boolean[size * size];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = between(source, width, height, sourceX[i], sourceY[i]);
      int nearest =
          mirrored((int) Math.round(sourceY[i]), height) * width
              + mirrored((int) Math.round(sourceX[i]), width);
      labels[i] = sample.nuclei().labels()[nearest];
      known[i] = sample.known()[nearest];
    }
    return new Sample(pixels, new LabelImage(size, size, labels), known, wantedPx);
  }

  /** Linear between the centres of pixels; beyond its border the image is mirrored. */
  static float between(float[] pixels, int width, int height, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    float right = (float) (x - left);
    float down = (float) (y - top);
    int x0 = mirrored(left, width);
    int x1 = mirrored(left + 1, width);
    int row0 = mirrored(top, height) * width;
    int row1 = mirrored(top + 1, height) * width;
    float upper = pixels[row0 + x0] + right * (pixels[row0 + x1] - pixels[row0 + x0]);
    float lower = pixels[row1 + x0] + right * (pixels[row1 + x1] - pixels[row1 + x0]);
    return upper + down * (lower - upper);
  }

  /** The edge pixel is repeated: ... 1 0 | 0 1 2 ... */
  static int mirrored(int index, int length) {
    int phase = Math.floorMod(index, 2 * length);
    return phase < length ? phase : 2 * length - 1 - phase;
  }
}
