package org.lexyscope.augment;

import java.util.SplittableRandom;
import org.lexyscope.dataset.Sample;
import org.lexyscope.dataset.VideoContext;
import org.lexyscope.image.GaussianBlur;
import org.lexyscope.image.LabelImage;

/**
 * A random similarity (turn, mirror, scale to a wanted size of nuclei, shift) and a smooth
 * deformation, from the new image back to the old: {@code p = c + A (q - q0) + d(q)}.
 *
 * <p>Intensities are interpolated linearly, labels taken from the nearest pixel; beyond its border
 * the old image is mirrored. An image that shrinks is blurred before, so that its noise does not
 * fold. Planes beside the frame are moved a little more, as by what motion estimation has missed.
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
    Places places = new Places(size);
    for (int i = 0; i < size * size; i++) {
      int column = i % size;
      int row = i / size;
      double x = column - (size - 1) / 2.0 + deformation.x(column, row);
      double y = row - (size - 1) / 2.0 + deformation.y(column, row);
      places.x[i] = centreX + mirror * (cos * x - sin * y);
      places.y[i] = centreY + sin * x + cos * y;
    }
    double leftPx = step * settings.motionLeftPx() * random.nextDouble();
    return resampled(sample, places, step, wantedPx, leftPx, random);
  }

  /** Where the new image's pixels lie in the old one. */
  private static final class Places {
    private final int edge;
    private final double[] x;
    private final double[] y;

    Places(int edge) {
      this.edge = edge;
      this.x = new double[edge * edge];
      this.y = new double[edge * edge];
    }

    /** Smoothly moved by up to so much. */
    Places moved(double largest, SplittableRandom random) {
      Deformation deformation = new Deformation(edge, largest, random);
      Places moved = new Places(edge);
      for (int i = 0; i < x.length; i++) {
        moved.x[i] = x[i] + deformation.x(i % edge, Math.floorDiv(i, edge));
        moved.y[i] = y[i] + deformation.y(i % edge, Math.floorDiv(i, edge));
      }
      return moved;
    }
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
      Sample sample,
      Places places,
      double step,
      double wantedPx,
      double leftPx,
      SplittableRandom random) {
    int size = places.edge;
    int width = sample.width();
    int height = sample.height();
    int[] nearest = new int[size * size];
    for (int i = 0; i < nearest.length; i++) {
      nearest[i] =
          mirrored((int) Math.round(places.y[i]), height) * width
              + mirrored((int) Math.round(places.x[i]), width);
    }
    boolean[] known = new boolean[nearest.length];
    for (int i = 0; i < known.length; i++) {
      known[i] = sample.known()[nearest[i]];
    }
    float[][] planes = new float[sample.planes().length][];
    for (int plane = 0; plane < planes.length; plane++) {
      float[] from = sample.planes()[plane];
      int same = firstOf(sample.planes(), from);
      planes[plane] =
          same < plane
              ? planes[same]
              : drawn(
                  from,
                  width,
                  height,
                  plane == VideoContext.FRAME ? places : places.moved(leftPx, random),
                  step);
    }
    return new Sample(
        planes,
        at(sample.nuclei(), nearest, size),
        sample.cells().map(cells -> at(cells, nearest, size)),
        known,
        wantedPx);
  }

  /** A video of one frame has the same plane many times. */
  @SuppressWarnings("ReferenceEquality") // The same array, not one that is equal.
  private static int firstOf(float[][] planes, float[] plane) {
    int first = 0;
    while (planes[first] != plane) {
      first++;
    }
    return first;
  }

  private static float[] drawn(float[] plane, int width, int height, Places places, double step) {
    float[] source =
        step > 1 ? GaussianBlur.blur(plane, width, height, SIGMA_PER_PIXEL * step) : plane;
    float[] pixels = new float[places.x.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = between(source, width, height, places.x[i], places.y[i]);
    }
    return pixels;
  }

  private static LabelImage at(LabelImage image, int[] places, int size) {
    int[] labels = new int[places.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = image.labels()[places[i]];
    }
    return new LabelImage(size, size, labels);
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
