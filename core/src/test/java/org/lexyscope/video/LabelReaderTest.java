package org.lexyscope.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelReaderTest {
  @TempDir Path folder;

  @Test
  void every_plane_is_a_frame_even_where_fiji_calls_it_a_slice() throws IOException {
    String description = "ImageJ=1.54p\nimages=2\nslices=2\n";
    Path path =
        TiffBuilder.littleEndian()
            .page(2, 1, description, Map.of(), 0, 65_535)
            .page(2, 1, 3, 0)
            .write(folder.resolve("labels.tif"));
    try (LabelVideo labels = LabelReader.open(path, 2, 1, 2)) {
      assertThat(labels.labels(0).labels()).containsExactly(0, 65_535);
      assertThat(labels.labels(1).labels()).containsExactly(3, 0);
      assertThat(labels.confidence(0)).isEmpty();
    }
  }

  @Test
  void labels_of_another_size_or_length_are_refused() throws IOException {
    Path path = TiffBuilder.littleEndian().page(2, 1, 0, 1).write(folder.resolve("labels.tif"));
    assertThatThrownBy(() -> LabelReader.open(path, 2, 2, 27))
        .isInstanceOf(VideoException.class)
        .hasMessage("[labels.tif] has 1 label images of 2x1; the video has 27 frames of 2x2.");
  }

  @Test
  void fractions_are_not_labels() throws IOException {
    Path path =
        TiffBuilder.littleEndian().floatPage(2, 1, 1, 1.5f).write(folder.resolve("labels.tif"));
    try (LabelVideo labels = LabelReader.openStack(path)) {
      assertThatThrownBy(() -> labels.labels(0))
          .hasMessageContaining("[labels.tif] frame 0: pixel x=1, y=0 is 1.5; labels are whole");
    }
  }
}
