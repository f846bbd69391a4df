package org.lexyscope.dataset;

import org.lexyscope.image.LabelImage;

/**
 * What a network is to say of each pixel: background, interior of a nucleus, the rim that parts a
 * nucleus from all else and from other nuclei, or cytosol.
 *
 * <p>The rim lies inside the nucleus, so that interior and rim together are the nucleus and
 * interiors never touch each other. Where nobody outlined the cells, a pixel outside nuclei may be
 * background or cytosol: both are right.
 */
public final class Targets {
  public static final byte BACKGROUND = 0;
  public static final byte INTERIOR = 1;
  public static final byte RIM = 2;
  public static final int CYTOSOL = 3;
  public static final int CLASS_COUNT = 4;

  /** Background or cytosol. */
  private static final byte NOT_NUCLEUS = -1;

  /** Nuclear pixels up to this far from a pixel outside their nucleus are rim, in model pixels. */
  private static final int RIM_PX = 2;

  /**
   * A pixel this near the border of a nucleus, inside or outside, counts this much. Both sides
   * count alike: a rim that outweighed the background beside it would make every outline too wide.
   */
  private static final float BORDER_WEIGHT = 2;

  /** A pixel near two nuclei counts this much. */
  private static final float CONTACT_WEIGHT = 4;

  private final byte[] classes;
  private final float[] weights;

  private Targets(byte[] classes, float[] weights) {
    this.classes = classes;
    this.weights = weights;
  }

  /** Class and weight of every pixel of a sample at the network's scale. */
  public static Targets of(Sample sample) {
    LabelImage nuclei = sample.nuclei();
    byte[] classes = new byte[nuclei.labels().length];
    float[] weights = new float[classes.length];
    for (int y = 0; y < nuclei.height(); y++) {
      for (int x = 0; x < nuclei.width(); x++) {
        int i = y * nuclei.width() + x;
        Surroundings around = Surroundings.of(nuclei, x, y);
        classes[i] =
            nuclei.labels()[i] == 0 ? outside(sample, i) : around.differs() ? RIM : INTERIOR;
        weights[i] = sample.known()[i] ? weightOf(around) : 0;
      }
    }
    return new Targets(classes, weights);
  }

  private static byte outside(Sample sample, int pixel) {
    return sample
        .cells()
        .map(cells -> cells.labels()[pixel] == 0 ? BACKGROUND : CYTOSOL)
        .orElse(NOT_NUCLEUS);
  }

  private static float weightOf(Surroundings around) {
    if (around.nuclei() > 1) {
      return CONTACT_WEIGHT;
    }
    return around.differs() ? BORDER_WEIGHT : 1;
  }

  /**
   * 1 where this class is right for a pixel, else 0, row-major; more than one may be right.
   *
   * @param classCount how many classes there are; without cytosol among them, cytosol is background
   */
  public float[] isRight(int index, int classCount) {
    float[] right = isRight(index);
    if (index == BACKGROUND && classCount <= CYTOSOL) {
      float[] cytosol = isRight(CYTOSOL);
      for (int i = 0; i < right.length; i++) {
        right[i] = Math.max(right[i], cytosol[i]);
      }
    }
    return right;
  }

  /** 1 where this of all classes is right for a pixel, else 0, row-major. */
  float[] isRight(int index) {
    boolean outside = index == BACKGROUND || index == CYTOSOL;
    float[] is = new float[classes.length];
    for (int i = 0; i < is.length; i++) {
      is[i] = classes[i] == index || (outside && classes[i] == NOT_NUCLEUS) ? 1 : 0;
    }
    return is;
  }

  /** Weight of each pixel, row-major, 0 where the truth is not known. Not a copy. */
  public float[] weights() {
    return weights;
  }

  /**
   * The labels within {@value #RIM_PX} pixels of a pixel.
   *
   * @param differs whether any is not the pixel's own
   * @param nuclei how many different nuclei there are, counted to 2
   */
  private record Surroundings(boolean differs, int nuclei) {
    static Surroundings of(LabelImage image, int x, int y) {
      int own = image.at(x, y);
      int first = own;
      int nuclei = own == 0 ? 0 : 1;
      boolean differs = false;
      for (int ny = Math.max(0, y - RIM_PX); ny <= Math.min(image.height() - 1, y + RIM_PX); ny++) {
        for (int nx = Math.max(0, x - RIM_PX);
            nx <= Math.min(image.width() - 1, x + RIM_PX);
            nx++) {
          int label = image.at(nx, ny);
          boolean near = (nx - x) * (nx - x) + (ny - y) * (ny - y) <= RIM_PX * RIM_PX;
          if (near && label != own) {
            differs = true;
            if (label != 0 && label != first) {
              nuclei++;
              first = first == 0 ? label : first;
            }
          }
        }
      }
      return new Surroundings(differs, Math.min(2, nuclei));
    }
  }
}
