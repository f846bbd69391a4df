package org.lexyscope.dataset;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.lexyscope.image.DistanceTransform;
import org.lexyscope.image.GaussianBlur;

/**
 * A field of cells whose nuclei are refilled to another contrast.
 *
 * <p>In each cell the nucleus becomes {@code ring level x own texture x ratio}, with one ratio for
 * the field (0.4 to 3, log-uniform) and a scatter between cells; the halo a bright nucleus throws
 * round itself is replaced by the ring's level, and the new edge is softened as by optics. A share
 * of the fields also gets a similar level in every cell, which makes it a crowded monolayer.
 */
final class ContrastRefill {
  private static final double LOWEST_RATIO = 0.4;
  private static final double HIGHEST_RATIO = 3;
  private static final double RATIO_SCATTER = 0.15;
  private static final double LEVEL_SCATTER = 0.25;
  private static final double MONOLAYER_SHARE = 0.5;
  private static final float HALO_PX = 3;
  private static final float TEXTURE_FROM_PX = 3;
  private static final float LEAST_TEXTURE = 0.5f;
  private static final float MOST_TEXTURE = 1.6f;
  private static final double LEVEL_SMOOTHING_PX = 5;

  private final Bbbc013Field field;
  private final CellLevels levels;
  private final SplittableRandom random;

  private ContrastRefill(Bbbc013Field field, SplittableRandom random) {
    this.field = field;
    this.levels = field.levels();
    this.random = random;
  }

  /** The field's intensities with new contrasts, in the field's own units. */
  static float[] of(Bbbc013Field field, SplittableRandom random) {
    ContrastRefill refill = new ContrastRefill(field, random);
    float[] cytosol = refill.withoutNuclei();
    float[] filled = refill.withNuclei(cytosol, refill.ratios());
    return random.nextDouble() < MONOLAYER_SHARE ? refill.levelled(filled) : filled;
  }

  /** Every expressing nucleus and its halo at the level of its ring. */
  private float[] withoutNuclei() {
    float[] pixels = field.gfp().clone();
    for (int i = 0; i < pixels.length; i++) {
      int label = field.nearest().label(i);
      if (levels.showsCytosol(label) && field.nearest().distancePx(i) <= HALO_PX) {
        pixels[i] = levels.background() + levels.ring(label);
      }
    }
    return blended(field.gfp(), pixels, HALO_PX);
  }

  private float[] withNuclei(float[] cytosol, float[] ratios) {
    float[] pixels = cytosol.clone();
    float[] depthsPx = depthsPx();
    for (int i = 0; i < pixels.length; i++) {
      int label = field.nuclei().labels()[i];
      if (levels.showsCytosol(label)) {
        pixels[i] =
            levels.background()
                + levels.ring(label) * ratios[label] * texture(i, label, depthsPx[i]);
      }
    }
    return blended(cytosol, pixels, 0);
  }

  /** A pixel beside its nucleus' mean; 1 at the edge, where the cytosol shines in. */
  private float texture(int pixel, int label, float depthPx) {
    float mean = levels.nucleus(label);
    float own = mean <= 0 ? 1 : (field.gfp()[pixel] - levels.background()) / mean;
    float share = Math.clamp((depthPx - 1) / TEXTURE_FROM_PX, 0f, 1f);
    return 1 + share * (Math.clamp(own, LEAST_TEXTURE, MOST_TEXTURE) - 1);
  }

  private float[] depthsPx() {
    boolean[] nuclear = new boolean[field.gfp().length];
    for (int i = 0; i < nuclear.length; i++) {
      nuclear[i] = field.nuclei().labels()[i] != 0;
    }
    return DistanceTransform.inside(nuclear, field.nuclei().width(), field.nuclei().height());
  }

  /** {@code to} within a distance of the refilled nuclei and {@code from} outside, softly. */
  private float[] blended(float[] from, float[] to, float withinPx) {
    float[] share = new float[from.length];
    for (int i = 0; i < share.length; i++) {
      boolean inside =
          levels.showsCytosol(field.nearest().label(i))
              && field.nearest().distancePx(i) <= withinPx;
      share[i] = inside ? 1 : 0;
    }
    float[] soft = blur(share, 0.5 + random.nextDouble());
    float[] out = new float[from.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = from[i] + soft[i] * (to[i] - from[i]);
    }
    return out;
  }

  private float[] ratios() {
    double logRatio =
        Math.log(LOWEST_RATIO)
            + random.nextDouble() * (Math.log(HIGHEST_RATIO) - Math.log(LOWEST_RATIO));
    return scattered(logRatio, RATIO_SCATTER);
  }

  private float[] scattered(double logMean, double sd) {
    float[] values = new float[levels.maxLabel() + 1];
    for (int label = 0; label < values.length; label++) {
      values[label] = (float) Math.exp(logMean + sd * random.nextGaussian());
    }
    return values;
  }

  /** Every cell brought to a similar level, far pixels as the mean cell. */
  private float[] levelled(float[] pixels) {
    float typical = typicalLevel();
    float[] wanted = scattered(Math.log(typical), LEVEL_SCATTER);
    float[] gain = new float[pixels.length];
    for (int i = 0; i < gain.length; i++) {
      int label = field.nearest().label(i);
      gain[i] = levels.showsCytosol(label) ? wanted[label] / levels.ring(label) : 1;
    }
    float[] smooth = blur(gain, LEVEL_SMOOTHING_PX);
    float[] out = new float[pixels.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = levels.background() + (pixels[i] - levels.background()) * smooth[i];
    }
    return out;
  }

  private float typicalLevel() {
    float[] sorted = new float[levels.maxLabel() + 1];
    int count = 0;
    for (int label = 1; label <= levels.maxLabel(); label++) {
      if (levels.showsCytosol(label)) {
        sorted[count++] = levels.ring(label);
      }
    }
    Arrays.sort(sorted, 0, count);
    return count == 0 ? 1 : sorted[count / 2];
  }

  private float[] blur(float[] pixels, double sigmaPx) {
    return GaussianBlur.blur(pixels, field.nuclei().width(), field.nuclei().height(), sigmaPx);
  }
}
