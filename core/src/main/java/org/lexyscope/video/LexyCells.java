package org.lexyscope.video;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The cells of a LEXY folder: one TIFF a frame with two planes, image and mask; the fifth part of
 * the name between underscores is the cell, the first group of letters and digits the frame.
 */
public final class LexyCells {
  private LexyCells() {}

  /** Whether a cell may be called so: letters and digits, as {@code C01}. */
  public static boolean isName(String cell) {
    return LexyFolder.CELL.matcher(cell).matches();
  }

  /** What the file of a frame is called: {@code T001_lexyscope_image_mask_C01.tif}. */
  public static String fileName(String cell, int frame) {
    return "T%03d_lexyscope_image_mask_%s.tif".formatted(frame + 1, cell);
  }

  /**
   * The names of the cells, in order.
   *
   * @throws VideoException if the folder holds other images than LEXY frames
   */
  public static List<String> names(Path folder) throws IOException {
    return List.copyOf(LexyFolder.cells(frames(folder)).keySet());
  }

  /**
   * One cell as a video of two channels, image and mask.
   *
   * @throws VideoException if there is no such cell; the message lists them
   */
  public static Video open(Path folder, String cell) throws IOException {
    List<FrameName> frames = frames(folder);
    List<String> cells = List.copyOf(LexyFolder.cells(frames).keySet());
    if (!cells.contains(cell)) {
      throw new VideoException(
          "[%s] holds no cell %s; it holds %s.".formatted(folder, cell, String.join(", ", cells)));
    }
    ReadOptions none = ReadOptions.NONE;
    ReadOptions options =
        new ReadOptions(
            none.axes(),
            none.z(),
            none.channelCount(),
            OptionalInt.of(cells.indexOf(cell)),
            none.pixelSizeUm(),
            none.intervalS());
    return LexyFolder.open(name(folder), frames, options, new ArrayList<>());
  }

  private static List<FrameName> frames(Path folder) throws IOException {
    List<FrameName> frames = FrameFolder.images(name(folder), folder, new ArrayList<>());
    if (!LexyFolder.isLexy(frames)) {
      throw new VideoException(
          "[%s] is no LEXY folder: its images must be TIFF files of two planes, image and mask, named like %s."
              .formatted(folder, fileName("C01", 0)));
    }
    return frames;
  }

  private static String name(Path folder) {
    return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
  }
}
