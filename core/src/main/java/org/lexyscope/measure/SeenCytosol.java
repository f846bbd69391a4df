package org.lexyscope.measure;

import java.util.ArrayDeque;
import org.lexyscope.image.LabelImage;
import org.lexyscope.video.PixelMaps;

/**
 * The cytosol of each cell where a network sees it: pixels more probably cytosol than nucleus in
 * the cell's part of what is not background. Cells that touch part where the ways to their nuclei,
 * through the cells, are equally long.
 */
public final class SeenCytosol {
  /** A pixel of a cell is more probably nucleus or cytosol than background: of 255 steps. */
  private static final int HALF = 128;

  private SeenCytosol() {}

  /**
   * Cytosol under its nucleus' label; none of cells that the network does not see.
   *
   * @param nuclei labels of the same size
   */
  public static LabelImage of(LabelImage nuclei, PixelMaps maps) {
    int[] cells = nuclei.labels().clone();
    int width = nuclei.width();
    ArrayDeque<Integer> reached = new ArrayDeque<>();
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] != 0 && hasOther(cells, i, width)) {
        reached.add(i);
      }
    }
    while (!reached.isEmpty()) {
      int pixel = reached.remove();
      int x = pixel % width;
      reach(x > 0, pixel - 1, cells[pixel], cells, maps, reached);
      reach(x < width - 1, pixel + 1, cells[pixel], cells, maps, reached);
      reach(pixel >= width, pixel - width, cells[pixel], cells, maps, reached);
      reach(pixel + width < cells.length, pixel + width, cells[pixel], cells, maps, reached);
    }
    for (int i = 0; i < cells.length; i++) {
      boolean isCytosol =
          nuclei.labels()[i] == 0 && step(maps.cytosol()[i]) > step(maps.nucleus()[i]);
      cells[i] = isCytosol ? cells[i] : 0;
    }
    return new LabelImage(width, nuclei.height(), cells);
  }

  private static boolean hasOther(int[] labels, int pixel, int width) {
    int x = pixel % width;
    int own = labels[pixel];
    return (x > 0 && labels[pixel - 1] != own)
        || (x < width - 1 && labels[pixel + 1] != own)
        || (pixel >= width && labels[pixel - width] != own)
        || (pixel + width < labels.length && labels[pixel + width] != own);
  }

  private static void reach(
      boolean inside,
      int pixel,
      int cell,
      int[] cells,
      PixelMaps maps,
      ArrayDeque<Integer> reached) {
    if (inside
        && cells[pixel] == 0
        && step(maps.nucleus()[pixel]) + step(maps.cytosol()[pixel]) >= HALF) {
      cells[pixel] = cell;
      reached.add(pixel);
    }
  }

  private static int step(byte value) {
    return Byte.toUnsignedInt(value);
  }
}
