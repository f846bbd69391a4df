package org.lexyscope.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ij.gui.Roi;
import ij.io.RoiDecoder;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.image.LabelImage;

class RoiZipTest {
  private static final int SIZE = 40;

  @TempDir Path folder;

  @Test
  void outlines_cover_exactly_the_pixels_of_their_nuclei() throws IOException {
    LabelImage[] frames = {blobs(1), blobs(2), blobs(3)};
    Path path = write(frames);
    try (LabelVideo labels = LabelReader.open(path, SIZE, SIZE, 3)) {
      for (int frame = 0; frame < 3; frame++) {
        assertThat(labels.labels(frame).labels()).isEqualTo(frames[frame].labels());
        assertThat(labels.confidence(frame)).isEmpty();
      }
    }
  }

  @Test
  void imagej_finds_polygons_named_by_cell_and_frame_at_their_time() throws IOException {
    Path path = write(square(7), square(7));
    try (ZipFile zip = new ZipFile(path.toFile())) {
      assertThat(zip.size()).isEqualTo(2);
      byte[] bytes = zip.getInputStream(zip.getEntry("7_1.roi")).readAllBytes();
      Roi roi = RoiDecoder.openFromByteArray(bytes);
      assertThat(roi.getName()).isEqualTo("7_1");
      assertThat(roi.getTPosition()).isEqualTo(2);
      assertThat(roi.getType()).isEqualTo(Roi.TRACED_ROI);
      assertThat(roi.getBounds()).isEqualTo(new Rectangle(20, 10, 2, 2));
    }
  }

  @Test
  void of_a_nucleus_in_two_parts_the_larger_is_outlined() throws IOException {
    LabelImage image = square(1);
    image.labels()[0] = 1;
    try (LabelVideo labels = LabelReader.open(write(image), SIZE, SIZE, 1)) {
      assertThat(labels.labels(0).labels()).isEqualTo(square(1).labels());
    }
  }

  @Test
  void a_region_beyond_the_last_frame_is_an_error() throws IOException {
    Path path = write(square(7), square(7));
    assertThatThrownBy(() -> LabelReader.open(path, SIZE, SIZE, 1))
        .isInstanceOf(VideoException.class)
        .hasMessageContaining(
            "[rois.zip] region 7_1.roi is at frame 1; the video has frames 0..0.");
  }

  @Test
  void a_zip_without_regions_is_an_error() throws IOException {
    Path path = write(LabelImage.empty(SIZE, SIZE));
    assertThatThrownBy(() -> LabelReader.open(path, SIZE, SIZE, 1))
        .hasMessageContaining("[rois.zip] holds no regions");
  }

  @Test
  void a_full_disk_leaves_nothing_behind() throws IOException {
    Path path = folder.resolve("rois.zip");
    try (RoiZipWriter writer = RoiZipWriter.create(path, FullDisk.withRoomFor(100))) {
      writer.write(0, square(1));
      assertThatThrownBy(writer::complete).hasMessageContaining("No space left on device");
    }
    assertThat(folder).isEmptyDirectory();
  }

  private Path write(LabelImage... frames) throws IOException {
    Path path = folder.resolve("rois.zip");
    try (RoiZipWriter writer = RoiZipWriter.create(path)) {
      for (int frame = 0; frame < frames.length; frame++) {
        writer.write(frame, frames[frame]);
      }
      writer.complete();
    }
    assertThat(folder)
        .isDirectoryContaining("glob:**rois.zip")
        .isDirectoryNotContaining("glob:**.part");
    return path;
  }

  private static LabelImage square(int label) {
    LabelImage image = LabelImage.empty(SIZE, SIZE);
    IntStream.of(10, 11).forEach(y -> fill(image, y, label));
    return image;
  }

  private static void fill(LabelImage image, int y, int label) {
    image.labels()[y * SIZE + 20] = label;
    image.labels()[y * SIZE + 21] = label;
  }

  /** Ragged convex-ish blobs without holes, one reaching over the image's edge. */
  private static LabelImage blobs(int seed) {
    LabelImage image = LabelImage.empty(SIZE, SIZE);
    Random random = new Random(seed);
    for (int label = 1; label <= 4; label++) {
      int centreX = label * 10 - 6;
      int centreY = 2 + random.nextInt(SIZE - 4);
      for (int y = Math.max(0, centreY - 4); y < Math.min(SIZE, centreY + 4); y++) {
        int half = 1 + random.nextInt(4);
        for (int x = Math.max(0, centreX - half); x <= centreX + half; x++) {
          image.labels()[y * SIZE + x] = label;
        }
      }
    }
    return image;
  }
}
