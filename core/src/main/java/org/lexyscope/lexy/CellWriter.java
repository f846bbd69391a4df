package org.lexyscope.lexy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lexyscope.dataset.LexyFrame;
import org.lexyscope.dataset.LexyMask;
import org.lexyscope.dataset.LexyRow;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.Frame;
import org.lexyscope.run.Progress;
import org.lexyscope.video.LexyCells;
import org.lexyscope.video.PixelType;
import org.lexyscope.video.TiffStackWriter;
import org.lexyscope.video.Video;

/** Writes one cell in the LEXY layout: a deflated TIFF a frame, image and mask. */
final class CellWriter {
  private static final String STAGE = "write cell";

  private final Path folder;
  private final String cell;
  private final CellSource source;
  private final LexyMask stored;

  /**
   * @param folder of the frames, which exists
   */
  CellWriter(Path folder, String cell, CellSource source, LexyMask stored) {
    this.folder = folder;
    this.cell = cell;
    this.source = source;
    this.stored = stored;
  }

  /** Writes all frames, in place of those an earlier run left of this cell. */
  LexyRow write(Progress progress) throws IOException {
    Video video = source.video();
    if (video.width() < LexyFrame.CUT_PX || video.height() < LexyFrame.CUT_PX) {
      throw new IOException(
          "[%s] has frames of %dx%d pixels; squares of %d px are cut from LEXY frames. Use a larger field."
              .formatted(video.name(), video.width(), video.height(), LexyFrame.CUT_PX));
    }
    deleteLeftOvers();
    int empty = 0;
    for (int frame = 0; frame < video.frameCount(); frame++) {
      boolean[] mask = source.mask(frame);
      write(source.image(frame), mask, folder.resolve(LexyCells.fileName(cell, frame)));
      empty += isEmpty(mask) ? 1 : 0;
      progress.update(STAGE, frame + 1L, video.frameCount());
    }
    return new LexyRow(
        cell,
        video.frameCount(),
        video.width(),
        video.height(),
        video.name(),
        source.masks(),
        stored,
        empty);
  }

  private void deleteLeftOvers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> old = files.filter(file -> file.toString().endsWith("_" + cell + ".tif")).toList();
      for (Path file : old) {
        Files.delete(file);
      }
    }
  }

  /** Both planes have the image's pixel type, as those of one TIFF do. */
  private void write(Frame image, boolean[] mask, Path file) throws IOException {
    Video video = source.video();
    Calibration scale = new Calibration(video.calibration().pixelSizeUm(), List.of());
    PixelType type =
        switch (video.pixelType()) {
          case UINT8 -> PixelType.UINT8;
          case UINT16 -> PixelType.UINT16;
          default -> PixelType.FLOAT32;
        };
    try (TiffStackWriter writer =
        TiffStackWriter.ofFrames(file, image.width(), image.height(), type, scale)) {
      writer.write(image);
      writer.write(new Frame(image.width(), image.height(), stored.plane(mask, image.width())));
      writer.complete();
    }
  }

  private static boolean isEmpty(boolean[] mask) {
    for (boolean pixel : mask) {
      if (pixel) {
        return false;
      }
    }
    return true;
  }
}
