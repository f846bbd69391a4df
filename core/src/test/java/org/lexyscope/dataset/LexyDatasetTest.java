package org.lexyscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.Frame;
import org.lexyscope.video.PixelType;
import org.lexyscope.video.TiffStackWriter;

class LexyDatasetTest {
  private static final int EDGE = 512;

  @TempDir Path folder;

  @Test
  void a_plane_with_a_white_corner_is_inverted() throws IOException {
    float[] plane = plane("###", "#.#", "###");
    assertThat(LexyMask.of(plane, 3)).isEqualTo(LexyMask.INVERTED);
    assertThat(LexyMask.read(plane, 3, "a"))
        .containsExactly(false, false, false, false, true, false, false, false, false);
  }

  /** Left the plane, right the mask: the frame is black in both. */
  @Test
  void a_plane_with_a_black_corner_and_white_beside_it_is_inverted_inside_a_frame()
      throws IOException {
    float[] plane = plane(".....", ".###.", ".#.#.", ".....");
    boolean[] mask = LexyMask.read(plane, 5, "a");
    for (int i = 0; i < mask.length; i++) {
      assertThat(mask[i]).as("pixel %d", i).isEqualTo(i == 12);
    }
  }

  @Test
  void any_other_plane_is_as_it_is_and_grey_is_refused() throws IOException {
    float[] plane = plane(".##", "..#", "...");
    assertThat(LexyMask.read(plane, 3, "a"))
        .containsExactly(false, true, true, false, false, true, false, false, false);
    plane[5] = 7;
    assertThatThrownBy(() -> LexyMask.read(plane, 3, "C01 frame 4"))
        .hasMessageContaining("[C01 frame 4] the mask has 7.0 at x=2, y=1; expected 0 or 255");
  }

  @ParameterizedTest
  @EnumSource
  void a_mask_within_the_image_reads_back_however_it_is_stored(LexyMask stored) throws IOException {
    boolean[] mask = new boolean[30];
    mask[14] = true;
    mask[15] = true;
    float[] plane = stored.plane(mask, 6);
    assertThat(LexyMask.of(plane, 6)).isEqualTo(stored);
    assertThat(LexyMask.read(plane, 6, "a")).isEqualTo(mask);
  }

  /** Above 100 lie 0, 0, 4, 4 and 100: Li parts the last one; dark pixels have a mean of 2. */
  @Test
  void dark_pixels_are_brought_to_a_mean_of_a_hundredth() {
    float[] pixels = {100, 200, 104, 100, 104};
    float[] scaled = LexyScale.of(pixels).applied(pixels);
    assertThat(scaled).containsExactly(new float[] {0, 0.5f, 0.02f, 0, 0.02f}, within(1e-6f));
  }

  @Test
  void a_frame_is_scaled_by_itself_as_published_and_with_its_video_when_corrected()
      throws IOException {
    write("T1_a_b_c_C01_x.tif", 100, 1, 40);
    write("T10_a_b_c_C01_x.tif", 300, 2, 80);
    write("T2_a_b_c_C01_x.tif", 200, 2, 80);
    write("T1_a_b_c_C02_x.tif", 100, 1, 40);
    LexyDataset dataset = LexyDataset.open(folder);
    assertThat(dataset.cells()).containsExactly("C01", "C02");
    try (LexyCell published = dataset.open("C01", LexyScaling.PUBLISHED);
        LexyCell corrected = dataset.open("C01", LexyScaling.CORRECTED)) {
      assertThat(published.frameCount()).isEqualTo(3);
      float[] first = published.frame(0).pixels();
      float[] second = published.frame(1).pixels();
      assertThat(second).as("twice as bright on another ground").isEqualTo(first);
      assertThat(groundMean(published.frame(2).pixels())).isCloseTo(0.01, within(1e-6));
      double rise =
          groundMean(corrected.frame(1).pixels()) - groundMean(corrected.frame(0).pixels());
      assertThat(rise).as("what changes over time stays").isGreaterThan(0.005);
      assertThat(published.frame(0).mask()[EDGE * 250 + 250]).isTrue();
      assertThat(published.frame(0).mask()[0]).isFalse();
    }
    assertThatThrownBy(() -> dataset.open("C03", LexyScaling.PUBLISHED))
        .hasMessageContaining("holds no cell C03; it holds C01, C02");
  }

  @Test
  void a_crop_is_a_square_of_512_every_fourth_pixel_of_it() {
    int width = 600;
    int height = 514;
    float[] pixels = new float[width * height];
    boolean[] mask = new boolean[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = i;
      mask[i] = i == (1 + 6) * width + 44 + 10;
    }
    LexyFrame frame = new LexyFrame(width, height, pixels, mask);
    Crop centre = frame.centreCrop();
    assertThat(centre.edgePx()).isEqualTo(128);
    assertThat(centre.pixels()[0]).isEqualTo((1 + 2) * width + 44 + 2);
    assertThat(centre.pixels()[128 + 1]).isEqualTo((1 + 6) * width + 44 + 6);
    assertThat(centre.mask()[128 + 2]).isTrue();
    assertThat(frame.crop(88, 2).pixels()[0]).isEqualTo((2 + 2) * width + 88 + 2);
    assertThatThrownBy(() -> frame.crop(89, 0)).hasMessageContaining("at 89, 0 does not lie");
  }

  @Test
  void small_frames_and_other_folders_are_refused() throws IOException {
    try (TiffStackWriter writer = writer(folder.resolve("T1_a_b_c_C01.tif"), 100)) {
      writer.write(new Frame(100, 100, new float[10_000]));
      writer.write(new Frame(100, 100, new float[10_000]));
      writer.complete();
    }
    LexyDataset dataset = LexyDataset.open(folder);
    assertThatThrownBy(() -> dataset.open("C01", LexyScaling.PUBLISHED))
        .hasMessageContaining("has frames of 100x100 pixels; squares of 512");
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.copy(folder.resolve("T1_a_b_c_C01.tif"), other.resolve("cell.tif"));
    assertThatThrownBy(() -> LexyDataset.open(other)).hasMessageContaining("is no LEXY folder");
  }

  /** A disc of light on a ground that alternates between two values; the mask is the disc. */
  private void write(String name, float ground, float step, float light) throws IOException {
    float[] pixels = new float[EDGE * EDGE];
    float[] mask = new float[EDGE * EDGE];
    for (int i = 0; i < pixels.length; i++) {
      int y = i / EDGE;
      boolean inside = Math.hypot(i % EDGE - 250, y - 250) < 60;
      pixels[i] = ground + (i % 2) * step + (inside ? light : 0);
      mask[i] = inside ? 255 : 0;
    }
    try (TiffStackWriter writer = writer(folder.resolve(name), EDGE)) {
      writer.write(new Frame(EDGE, EDGE, pixels));
      writer.write(new Frame(EDGE, EDGE, mask));
      writer.complete();
    }
  }

  private static TiffStackWriter writer(Path file, int edge) throws IOException {
    return TiffStackWriter.ofFrames(file, edge, edge, PixelType.UINT16, Calibration.UNKNOWN);
  }

  private static double groundMean(float[] pixels) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < pixels.length; i++) {
      int y = i / EDGE;
      if (Math.hypot(i % EDGE - 250, y - 250) >= 60) {
        sum += pixels[i];
        count++;
      }
    }
    return sum / count;
  }

  private static float[] plane(String... rows) {
    String all = String.join("", rows);
    float[] plane = new float[all.length()];
    for (int i = 0; i < plane.length; i++) {
      plane[i] = all.charAt(i) == '#' ? 255 : 0;
    }
    return plane;
  }
}
