package org.lexyscope.measure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.video.PixelMaps;

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
  private final Cytosol cytosol;
  private final List<Cell> cells;

  private FrameMeasurement(Background background, Cytosol cytosol, List<Cell> cells) {
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
    return of(index, frame, nuclei, ring, Optional.empty());
  }

  /**
   * Measures one frame of which a network says where cytosol is.
   *
   * @param maps of the frame's size; empty where there are none
   */
  public static FrameMeasurement of(
      int index, Frame frame, LabelImage nuclei, Ring ring, Optional<PixelMaps> maps) {
    LabelImage rings = ring.around(nuclei);
    Background background = Background.lowestTiles(frame, nuclei, rings);
    Cytosol cytosol = Cytosol.of(frame, nuclei, rings, ring, background, maps);
    Sums nucleus = Sums.of(frame, nuclei, nuclei.maxLabel());
    Sums ringSums = Sums.of(frame, cytosol.measured(), nuclei.maxLabel());
    int[] regionPx = areasPx(cytosol.region(), nuclei.maxLabel());
    List<Cell> cells = new ArrayList<>();
    for (int label = 1; label <= nuclei.maxLabel(); label++) {
      if (nucleus.count[label] > 0) {
        CytosolSource source = cytosol.source(label);
        cells.add(cell(index, label, nucleus, ringSums, background, regionPx[label], source));
      }
    }
    return new FrameMeasurement(background, cytosol, cells);
  }

  public Background background() {
    return background;
  }

  /** The cytosol pixels that were averaged, under their nucleus' label. */
  public LabelImage cytosol() {
    return cytosol.measured();
  }

  /**
   * The whole cytosol of the cells that the network sees, and the averaged pixels of the others,
   * under their nucleus' label.
   */
  public LabelImage cytosolRegion() {
    return cytosol.region();
  }

  private static int[] areasPx(LabelImage image, int maxLabel) {
    int[] areas = new int[maxLabel + 1];
    for (int label : image.labels()) {
      areas[label]++;
    }
    return areas;
  }

  /** In label order. */
  public List<Cell> cells() {
    return cells;
  }

  private static Cell cell(
      int index,
      int label,
      Sums nucleus,
      Sums ring,
      Background background,
      int cytosolPx,
      CytosolSource source) {
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
            scatter(nucleus, ring, label, background.value()),
            cytosolPx,
            source,
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

  /**
   * Standard error of ln(N/C) if each pixel strayed by itself: {@code sqrt(var N / (n N^2) + var C
   * / (m C^2))}.
   */
  private static double scatter(Sums nucleus, Sums ring, int label, double background) {
    double inNucleus = nucleus.relativeVariance(label, background);
    double inRing = ring.relativeVariance(label, background);
    return Math.sqrt(inNucleus + inRing);
  }

  /** Sums over each label's pixels. */
  private static final class Sums {
    private final int[] count;
    private final double[] x;
    private final double[] y;
    private final double[] intensity;
    private final double[] squares;
    private final float[] brightest;
    private final int[] atBrightest;
    private final boolean[] atBorder;

    private Sums(int max) {
      count = new int[max + 1];
      x = new double[max + 1];
      y = new double[max + 1];
      intensity = new double[max + 1];
      squares = new double[max + 1];
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

    /** Of the mean above the background; NaN of less than two pixels. */
    private double relativeVariance(int label, double background) {
      double n = count[label];
      double mean = intensity[label] / n;
      double variance = (squares[label] / n - mean * mean) * n / (n - 1);
      double signal = mean - background;
      return n < 2 ? Double.NaN : Math.max(0, variance) / (n * signal * signal);
    }

    private void add(int label, int column, int row, float value, boolean border) {
      count[label]++;
      x[label] += column;
      y[label] += row;
      intensity[label] += value;
      squares[label] += (double) value * value;
      atBorder[label] |= border;
      if (value > brightest[label] || count[label] == 1) {
        brightest[label] = value;
        atBrightest[label] = 0;
      }
      atBrightest[label] += value == brightest[label] ? 1 : 0;
    }
  }
}
