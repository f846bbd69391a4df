package org.lexyscope.video;

import ij.gui.Roi;
import ij.io.RoiEncoder;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lexyscope.image.LabelImage;

/**
 * Writes outlines for ImageJ's ROI manager: one polygon a nucleus and frame, named {@code
 * cell_frame} (the frame counted from 0, as in the tables) and placed at its time point.
 *
 * <p>The polygon runs along the pixel edges, so that it covers exactly the pixels of the nucleus;
 * of a nucleus in several parts the largest is outlined, and holes are filled. The file appears
 * under its name at {@link #complete}; a writer closed before leaves nothing behind. Not
 * thread-safe.
 */
public final class RoiZipWriter implements Closeable {
  private final PartialFile file;
  private final ZipOutputStream zip;

  private RoiZipWriter(PartialFile file) {
    this.file = file;
    this.zip = new ZipOutputStream(new BufferedOutputStream(file.stream(), 1 << 16));
  }

  /** Starts a file. */
  public static RoiZipWriter create(Path target) throws IOException {
    return create(target, PartialFile.ON_DISK);
  }

  static RoiZipWriter create(Path target, PartialFile.Opener opener) throws IOException {
    return new RoiZipWriter(PartialFile.create(target, opener));
  }

  /**
   * Appends the outlines of one frame.
   *
   * @param frame index from 0
   * @param labels a label is a cell
   */
  public void write(int frame, LabelImage labels) throws IOException {
    for (Map.Entry<Integer, Roi> outline : RoiOutline.trace(labels).entrySet()) {
      String name = outline.getKey() + "_" + frame;
      Roi roi = outline.getValue();
      roi.setName(name);
      roi.setPosition(0, 0, frame + 1);
      zip.putNextEntry(new ZipEntry(name + ".roi"));
      zip.write(RoiEncoder.saveAsByteArray(roi));
      zip.closeEntry();
    }
  }

  /** Finishes the file and gives it its name. */
  public void complete() throws IOException {
    zip.finish();
    zip.flush();
    file.complete();
  }

  /** Releases the file, removing it unless it was completed. */
  @Override
  public void close() throws IOException {
    file.close();
  }
}
