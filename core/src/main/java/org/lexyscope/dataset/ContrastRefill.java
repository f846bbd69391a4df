package org.lexyscope.dataset;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.lexyscope.image.DistanceTransform;
import org.lexyscope.image.GaussianBlur;

/**
 * A field of cells whose nuclei are refilled to other contrasts.
 *
 * <p>Nucleus and the halo a bright nucleus throws round itself are first filled with the cytosol
 * around, drawn inwards; then the nucleus becomes {@code cytosol x own texture x ratio}, with an
 * edge as soft as optics make it. A share of the fields also gets a similar level in every cell,
 * which makes it a crowded monolayer.
 */
final class ContrastRefill {
  private static final double LEVEL_SCATTER = 0.25;
  private static final double MONOLAYER_SHARE = 0.5;
  private static final float HALO_PX = 3;

  /** Nuclei and halos are filled with what lies up to so far from the nucleus... */
  private static final float FILLED_FROM_PX = 9;

  /** ...weighted by a Gaussian. */
  private static final double FILL_SIGMA_PX = 4;

  private static final float LEAST_WEIGHT = 1e-6f;
  private static final float TEXTURE_FROM_PX = 3;
  private static final float LEAST_TEXTURE = 0.5f;
  private static final float MOST_TEXTURE = 1.6f;
  private static final double LEVEL_SMOOTHING_PX = 5;

  private final Bbbc013Field field;
  private final CellLevels levels;

  /** The field as if no cell had a nucleus. */
  private final float[] cytosol;

  /** How far a pixel is nucleus, 0..1, softly. */
  private final float[] nuclear;

  private final float[] texture;

  /** What the level of each cell is multiplied by, at all times. */
  private final float[] gain;

  ContrastRefill(Bbbc013Field field, SplittableRandom random) {
    this.field = field;
    this.levels = field.levels();
    double edgePx = 0.5 + random.nextDouble();
    float[] halo = blur(within(HALO_PX), edgePx);
    float[] fill = drawnInwards();
    this.cytosol = field.gfp().clone();
    for (int i = 0; i < cytosol.length; i++) {
      cytosol[i] += halo[i] * (fill[i] - cytosol[i]);
    }
    this.nuclear = blur(within(0), edgePx);
    this.texture = texture();
    this.gain = random.nextDouble() < MONOLAYER_SHARE ? levelled(random) : ones();
  }

  /**
   * The field with the cells' cytosol and nuclei at other levels, in the field's own units.
   *
   * @param cytosolLevel of each label, 1 = as it is
   * @param nucleusLevel of each label, beside its cytosol as it is
   */
  float[] image(float[] cytosolLevel, float[] nucleusLevel) {
    float background = levels.background();
    float[] cellGain = new float[cytosol.length];
    for (int i = 0; i < cellGain.length; i++) {
      int label = field.nearest().label(i);
      cellGain[i] = levels.showsCytosol(label) ? gain[label] * cytosolLevel[label] : 1;
    }
    float[] smooth = blur(cellGain, LEVEL_SMOOTHING_PX);
    float[] out = new float[cytosol.length];
    for (int i = 0; i < out.length; i++) {
      float outside = (cytosol[i] - background) * smooth[i];
      int label = field.nearest().label(i);
      float inside = (cytosol[i] - background) * gain[label] * nucleusLevel[label] * texture[i];
      out[i] = background + outside + nuclear[i] * (inside - outside);
    }
    return out;
  }

  int maxLabel() {
    return levels.maxLabel();
  }

  /** At each pixel the mean of the cytosol near by, without nuclei and halos. */
  private float[] drawnInwards() {
    float[] weights = new float[field.gfp().length];
    float[] weighted = new float[weights.length];
    for (int i = 0; i < weights.length; i++) {
      float distancePx = field.nearest().distancePx(i);
      weights[i] = distancePx > HALO_PX && distancePx <= FILLED_FROM_PX ? 1 : 0;
      weighted[i] = weights[i] * field.gfp()[i];
    }
    float[] sums = blur(weighted, FILL_SIGMA_PX);
    float[] counts = blur(weights, FILL_SIGMA_PX);
    for (int i = 0; i < sums.length; i++) {
      float ring = levels.background() + levels.ring(field.nearest().label(i));
      sums[i] = counts[i] > LEAST_WEIGHT ? sums[i] / counts[i] : ring;
    }
    return sums;
  }

  /** 1 within a distance of the nuclei whose cytosol shows, else 0. */
  private float[] within(float px) {
    float[] share = new float[field.gfp().length];
    for (int i = 0; i < share.length; i++) {
      boolean inside =
          levels.showsCytosol(field.nearest().label(i)) && field.nearest().distancePx(i) <= px;
      share[i] = inside ? 1 : 0;
    }
    return share;
  }

  /** A pixel beside its nucleus' mean; 1 at the edge, where the cytosol shines in. */
  private float[] texture() {
    float[] depthsPx = depthsPx();
    float[] out = new float[depthsPx.length];
    for (int i = 0; i < out.length; i++) {
      float mean = levels.nucleus(field.nuclei().labels()[i]);
      float own = mean <= 0 ? 1 : (field.gfp()[i] - levels.background()) / mean;
      float share = Math.clamp((depthsPx[i] - 1) / TEXTURE_FROM_PX, 0f, 1f);
      out[i] = 1 + share * (Math.clamp(own, LEAST_TEXTURE, MOST_TEXTURE) - 1);
    }
    return out;
  }

  private float[] depthsPx() {
    boolean[] inside = new boolean[field.gfp().length];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = field.nuclei().labels()[i] != 0;
    }
    return DistanceTransform.inside(inside, field.nuclei().width(), field.nuclei().height());
  }

  private float[] ones() {
    float[] ones = new float[levels.maxLabel() + 1];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** Gains that bring every cell to a similar level. */
  private float[] levelled(SplittableRandom random) {
    double typical = typicalLevel();
    float[] gains = new float[levels.maxLabel() + 1];
    for (int label = 0; label < gains.length; label++) {
      double wanted = typical * Math.exp(LEVEL_SCATTER * random.nextGaussian());
      gains[label] = levels.showsCytosol(label) ? (float) (wanted / levels.ring(label)) : 1;
    }
    return gains;
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
