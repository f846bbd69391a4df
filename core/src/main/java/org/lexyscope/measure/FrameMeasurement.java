package org.lexyscope.measure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;

/** Nucleus and cytosol intensities of every cell of one frame. */
public final class FrameMeasurement {
  private static final double LOW_CONTRAST = 0.1;
  private static final int LEAST_RING_PX = 5;

  /**
   * One cell as measured.
   *
   * @param label of the nucleus
   * @param point without confidence; saturation is told by the two values that follow
   * @param brightest the largest intensity in nucleus and ring
   * @param atBrightest how many pixels have it
   */
  public record Cell(int label, TracePoint point, float brightest, int atBrightest) {}

  private final Background background;
  private final LabelImage cytosol;
  private final List<Cell> cells;

  private FrameMeasurement(Background background, LabelImage cytosol, List<Cell> cells) {
    this.background = background;
    this.cytosol = cytosol;
    this.cells = cells;
  }

  /**
   * Measures one frame.
   *
   * @param index of the frame
   * @param nuclei labels of the nuclei in this frame
   */
  public static FrameMeasurement of(int index, Frame frame, LabelImage nuclei, Ring ring) {
    LabelImage rings = ring.around(nuclei);
    Background background = Background.lowestTiles(frame, nuclei, rings);
    LabelImage cytosol = CytosolPixels.of(frame, rings, ring, background);
    Sums nucleus = Sums.of(frame, nuclei, nuclei.maxLabel());
    Sums ringSums = Sums.of(frame, cytosol, nuclei.maxLabel());
    List<Cell> cells = new ArrayList<>();
    for (int label = 1; label <= nuclei.maxLabel(); label++) {
      if (nucleus.count[label] > 0) {
        cells.add(cell(index, label, nucleus, ringSums, background));
      }
    }
    return new FrameMeasurement(background, cytosol, cells);
  }

  public Background background() {
    return background;
  }

  /** The cytosol pixels that were averaged, under their nucleus' label. */
  public LabelImage cytosol() {
    return cytosol;
  }

  /** In label order. */
  public List<Cell> cells() {
    return cells;
  }

  private static Cell cell(int index, int label, Sums nucleus, Sums ring, Background background) {
    boolean hasRing = ring.count[label] >= LEAST_RING_PX;
    double n = nucleus.count[label];
    TracePoint bare =
        new TracePoint(
            index,
            nucleus.x[label] / n,
            nucleus.y[label] / n,
            n,
            nucleus.intensity[label] / n,
            hasRing ? ring.intensity[label] / ring.count[label] : Double.NaN,
            background.value(),
            Double.NaN,
            EnumSet.noneOf(Flag.class));
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    if (nucleus.atBorder[label]) {
      flags.add(Flag.TOUCHES_BORDER);
    }
    if (!hasRing) {
      flags.add(Flag.NO_CYTOSOL);
    }
    if (!background.trusted() || bare.cytosol() <= 0) {
      flags.add(Flag.NO_BACKGROUND);
    }
    if (bare.contrast() < LOW_CONTRAST) {
      flags.add(Flag.LOW_CONTRAST);
    }
    TracePoint point = bare;
    for (Flag flag : flags) {
      point = point.with(flag);
    }
    float brightest = Math.max(nucleus.brightest[label], ring.brightest[label]);
    int atBrightest =
        (nucleus.brightest[label] == brightest ? nucleus.atBrightest[label] : 0)
            + (ring.brightest[label] == brightest ? ring.atBrightest[label] : 0);
    return new Cell(label, point, brightest, atBrightest);
  }

  /** Sums over each label's pixels. */
  private static final class Sums {
    private final int[] count;
    private final double[] x;
    private final double[] y;
    private final double[] intensity;
    private final float[] brightest;
    private final int[] atBrightest;
    private final boolean[] atBorder;

    private Sums(int max) {
      count = new int[max + 1];
      x = new double[max + 1];
      y = new double[max + 1];
      intensity = new double[max + 1];
      brightest = new float[max + 1];
      atBrightest = new int[max + 1];
      atBorder = new boolean[max + 1];
    }

    private static Sums of(Frame frame, LabelImage image, int max) {
      Sums sums = new Sums(max);
      int[] labels = image.labels();
      for (int row = 0, index = 0; row < image.height(); row++) {
        boolean edge = row == 0 || row == image.height() - 1;
        for (int column = 0; column < image.width(); column++, index++) {
          if (labels[index] > 0) {
            boolean atBorder = edge || column == 0 || column == image.width() - 1;
            sums.add(labels[index], column, row, frame.pixels()[index], atBorder);
          }
        }
      }
      return sums;
    }

    private void add(int label, int column, int row, float value, boolean border) {
      count[label]++;
      x[label] += column;
      y[label] += row;
      intensity[label] += value;
      atBorder[label] |= border;
      if (value > brightest[label] || count[label] == 1) {
        brightest[label] = value;
        atBrightest[label] = 0;
      }
      atBrightest[label] += value == brightest[label] ? 1 : 0;
    }
  }
}
