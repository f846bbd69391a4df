package org.lexyscope.video;

import ij.gui.Roi;
import ij.io.RoiDecoder;
import ij.process.ImageProcessor;
import java.awt.Rectangle;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.lexyscope.image.LabelImage;

/**
 * Outlines saved by ImageJ's ROI manager as a label video. The frame is the region's time (or
 * slice) position, the label the {@code cell} of a name {@code cell_frame}, else a running number
 * in its frame. Where regions overlap the later one wins.
 */
final class RoiLabels implements LabelVideo {
  private static final Pattern CELL_FRAME = Pattern.compile("(\\d{1,9})_(\\d{1,9})");

  private final int width;
  private final int height;
  private final List<List<Region>> regions;

  /** A region as ImageJ stored it: decoding it anew each time keeps reading thread-safe. */
  private static final class Region {
    private final int label;
    private final byte[] roi;

    Region(int label, byte[] roi) {
      this.label = label;
      this.roi = roi;
    }
  }

  private RoiLabels(int width, int height, List<List<Region>> regions) {
    this.width = width;
    this.height = height;
    this.regions = regions;
  }

  static RoiLabels open(Path path, int width, int height, int frameCount) throws IOException {
    String name = String.valueOf(path.getFileName());
    List<List<Region>> regions =
        IntStream.range(0, frameCount).<List<Region>>mapToObj(frame -> new ArrayList<>()).toList();
    RoiLabels labels = new RoiLabels(width, height, regions);
    try (ZipInputStream zip =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".roi")) {
          labels.add(name, entry.getName(), zip.readAllBytes());
        }
      }
    }
    if (regions.stream().allMatch(List::isEmpty)) {
      throw new VideoException(
          "[%s] holds no regions. Save them with ImageJ's ROI manager: More > Save."
              .formatted(name));
    }
    return labels;
  }

  private void add(String name, String entry, byte[] bytes) throws VideoException {
    Roi roi = RoiDecoder.openFromByteArray(bytes);
    if (roi == null || !roi.isArea()) {
      throw new VideoException(
          "[%s] region %s has no area; nuclei are outlined with polygons or ovals. Delete or redraw it."
              .formatted(name, entry));
    }
    Matcher cellFrame = CELL_FRAME.matcher(entry.substring(0, entry.length() - ".roi".length()));
    boolean named = cellFrame.matches();
    int frame = Math.max(roi.getTPosition(), roi.getPosition()) - 1;
    if (frame < 0 && named) {
      frame = Integer.parseInt(cellFrame.group(2));
    }
    if (frame < 0 && regions.size() == 1) {
      frame = 0;
    }
    if (frame < 0 || frame >= regions.size()) {
      throw new VideoException(
          "[%s] region %s is at frame %s; the video has frames 0..%d. Set its position in the ROI manager (Properties)."
              .formatted(name, entry, frame < 0 ? "(none)" : frame, regions.size() - 1));
    }
    List<Region> inFrame = regions.get(frame);
    int label = named ? Integer.parseInt(cellFrame.group(1)) : inFrame.size() + 1;
    inFrame.add(new Region(Math.max(1, label), bytes));
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public int frameCount() {
    return regions.size();
  }

  @Override
  public LabelImage labels(int frame) {
    LabelImage image = LabelImage.empty(width, height);
    for (Region region : regions.get(frame)) {
      paint(image, RoiDecoder.openFromByteArray(region.roi), region.label);
    }
    return image;
  }

  @Override
  public float[] confidence(int frame) {
    return new float[0];
  }

  @Override
  public void close() {}

  private static void paint(LabelImage image, Roi roi, int label) {
    Rectangle bounds = roi.getBounds();
    ImageProcessor mask = roi.getMask();
    for (int y = Math.max(0, bounds.y);
        y < Math.min(image.height(), bounds.y + bounds.height);
        y++) {
      for (int x = Math.max(0, bounds.x);
          x < Math.min(image.width(), bounds.x + bounds.width);
          x++) {
        // A rectangle has no mask: all of its pixels are inside.
        if (mask == null || mask.get(x - bounds.x, y - bounds.y) != 0) {
          image.labels()[y * image.width() + x] = label;
        }
      }
    }
  }
}
