package org.lexyscope.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OmeVideoTest {
  @TempDir Path folder;

  @Test
  void the_dimension_order_places_the_planes() throws IOException {
    // XYZTC: the slice is fastest, then the time, then the channel.
    Path path = write("a.ome.tif", image("XYZTC", 1, 2, 2, "", "<TiffData/>"), 10, 20, 30, 40);
    try (Video video = VideoReader.open(path, ReadOptions.NONE)) {
      assertThat(video.frameCount()).isEqualTo(2);
      assertThat(video.channelCount()).isEqualTo(2);
      assertThat(video.frame(1, 0).at(0, 0)).isEqualTo(20);
      assertThat(video.frame(0, 1).at(0, 0)).isEqualTo(30);
    }
    Path other = write("b.ome.tif", image("XYCZT", 1, 2, 2, "", "<TiffData/>"), 10, 20, 30, 40);
    try (Video video = VideoReader.open(other, ReadOptions.NONE)) {
      assertThat(video.frame(0, 1).at(0, 0)).isEqualTo(20);
    }
  }

  @Test
  void pixel_size_and_interval_come_with_their_units() throws IOException {
    String scales =
        "PhysicalSizeX='108' PhysicalSizeXUnit='nm' PhysicalSizeY='108' PhysicalSizeYUnit='nm' "
            + "TimeIncrement='0.5' TimeIncrementUnit='min'";
    Path path = write("a.ome.tif", image("XYZCT", 1, 1, 2, scales, "<TiffData/>"), 1, 2);
    try (Video video = VideoReader.open(path, ReadOptions.NONE)) {
      assertThat(video.calibration().pixelSizeUm()).hasValue(0.108);
      assertThat(video.calibration().timesS()).containsExactly(0.0, 30.0);
    }
  }

  @Test
  void times_of_single_planes_win_over_the_interval() throws IOException {
    String planes =
        "<TiffData/><Plane TheZ='0' TheC='0' TheT='0' DeltaT='1500' DeltaTUnit='ms'/>"
            + "<Plane TheZ='0' TheC='0' TheT='1' DeltaT='4'/>";
    Path path = write("a.ome.tif", image("XYZCT", 1, 1, 2, "TimeIncrement='9'", planes), 1, 2);
    try (Video video = VideoReader.open(path, ReadOptions.NONE)) {
      assertThat(video.calibration().timesS()).containsExactly(1.5, 4.0);
      assertThat(video.notes()).anyMatch(note -> note.contains("DeltaT"));
    }
  }

  @Test
  void pixels_that_are_not_square_or_have_no_length_give_no_pixel_size() throws IOException {
    String oblong = "PhysicalSizeX='1' PhysicalSizeY='2'";
    Path path = write("a.ome.tif", image("XYZCT", 1, 1, 1, oblong, "<TiffData/>"), 1);
    try (Video video = VideoReader.open(path, ReadOptions.NONE)) {
      assertThat(video.calibration().pixelSizeUm()).isEmpty();
    }
    String relative = "PhysicalSizeX='1' PhysicalSizeXUnit='reference frame'";
    Path other = write("b.ome.tif", image("XYZCT", 1, 1, 1, relative, "<TiffData/>"), 1);
    try (Video video = VideoReader.open(other, ReadOptions.NONE)) {
      assertThat(video.calibration().pixelSizeUm()).isEmpty();
    }
  }

  @Test
  void several_series_have_to_be_chosen_from() throws IOException {
    String two =
        image("XYZCT", 1, 1, 1, "", "<TiffData IFD='0'/>")
            + image("XYZCT", 1, 1, 1, "", "<TiffData IFD='1'/>");
    Path path = write("a.ome.tif", two, 10, 20);
    assertThatThrownBy(() -> VideoReader.open(path, ReadOptions.NONE))
        .isInstanceOf(VideoException.class)
        .hasMessage("[a.ome.tif] holds 2 series: 1 cell, 2 cell. Choose one with --series N.");
    try (Video video = VideoReader.open(path, ReadOptions.NONE.withSeries(1))) {
      assertThat(video.frame(0, 0).at(0, 0)).isEqualTo(20);
    }
  }

  @Test
  void the_files_of_a_set_are_found_beside_the_one_that_is_opened() throws IOException {
    String blocks = block(0, "first.ome.tif", 0) + block(1, "second.ome.tif", 0);
    String xml = image("XYZCT", 1, 1, 2, "", blocks);
    Path first = write("first.ome.tif", xml, 10);
    Path second = write("second.ome.tif", xml, 20);
    for (Path path : new Path[] {first, second}) {
      try (Video video = VideoReader.open(path, ReadOptions.NONE)) {
        assertThat(video.frame(0, 0).at(0, 0)).isEqualTo(10);
        assertThat(video.frame(1, 0).at(0, 0)).isEqualTo(20);
      }
    }
  }

  @Test
  void a_file_missing_from_a_set_is_named() throws IOException {
    String blocks = block(0, "first.ome.tif", 0) + block(1, "second.ome.tif", 0);
    Path first = write("first.ome.tif", image("XYZCT", 1, 1, 2, "", blocks), 10);
    assertThatThrownBy(() -> VideoReader.open(first, ReadOptions.NONE))
        .hasMessage(
            "[first.ome.tif] belongs to a set; its file second.ome.tif is not in the folder. Copy the whole set.");
  }

  @Test
  void a_renamed_file_is_still_read() throws IOException {
    String blocks = block(0, "old.ome.tif", 0) + block(1, "old.ome.tif", 1);
    Path path = write("new.ome.tif", image("XYZCT", 1, 1, 2, "", blocks), 10, 20);
    try (Video video = VideoReader.open(path, ReadOptions.NONE)) {
      assertThat(video.frame(1, 0).at(0, 0)).isEqualTo(20);
    }
  }

  @Test
  void external_entities_are_not_followed() throws IOException {
    String xml =
        "<?xml version='1.0'?><!DOCTYPE OME [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
            + "<OME>&x;"
            + image("XYZCT", 1, 1, 1, "", "<TiffData/>")
            + "</OME>";
    Path path =
        TiffBuilder.littleEndian().page(1, 1, xml, Map.of(), 1).write(folder.resolve("x.tif"));
    assertThatThrownBy(() -> VideoReader.open(path, ReadOptions.NONE))
        .isInstanceOf(VideoException.class)
        .hasMessageContaining("[x.tif] has a damaged OME-XML");
  }

  @Test
  void colour_and_damaged_xml_are_refused() throws IOException {
    String colour = "<Channel SamplesPerPixel='3'/><TiffData/>";
    Path path = write("a.ome.tif", image("XYZCT", 1, 1, 1, "", colour), 1);
    assertThatThrownBy(() -> VideoReader.open(path, ReadOptions.NONE))
        .hasMessageContaining("[a.ome.tif] holds colour pictures (3 samples a pixel)");
    Path damaged = write("b.ome.tif", "<Image><Pixels SizeT='many'>", 1);
    assertThatThrownBy(() -> VideoReader.open(damaged, ReadOptions.NONE))
        .hasMessageContaining("[b.ome.tif] has a damaged OME-XML");
  }

  @Test
  void frames_without_pixels_are_named() throws IOException {
    Path path = write("a.ome.tif", image("XYZCT", 1, 1, 3, "", "<TiffData/>"), 1, 2);
    assertThatThrownBy(() -> VideoReader.open(path, ReadOptions.NONE))
        .hasMessageContaining("describes 3 planes in its OME-XML; frame 2 is the first without");
  }

  private static String block(int frame, String file, int page) {
    return String.format(
        Locale.ROOT,
        "<TiffData FirstT='%d' IFD='%d' PlaneCount='1'><UUID FileName='%s'>urn:uuid:1</UUID></TiffData>",
        frame,
        page,
        file);
  }

  private static String image(
      String order, int slices, int channels, int frames, String scales, String content) {
    return String.format(
        Locale.ROOT,
        "<Image Name='cell'><Pixels DimensionOrder='%s' SizeX='1' SizeY='1' SizeZ='%d' SizeC='%d' SizeT='%d' %s>%s</Pixels></Image>",
        order,
        slices,
        channels,
        frames,
        scales,
        content);
  }

  /** A file of 1x1 planes. */
  private Path write(String name, String images, int... planes) throws IOException {
    String xml =
        "<?xml version='1.0' encoding='UTF-8'?><OME xmlns='http://www.openmicroscopy.org/Schemas/OME/2016-06'>"
            + images
            + "</OME>";
    TiffBuilder builder = TiffBuilder.littleEndian();
    for (int plane = 0; plane < planes.length; plane++) {
      builder.page(1, 1, plane == 0 ? xml : "", Map.of(), planes[plane]);
    }
    return builder.write(folder.resolve(name));
  }
}
