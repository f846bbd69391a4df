package org.lexyscope.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.image.LabelImage;
import org.lexyscope.run.Progress;
import org.lexyscope.video.ReadOptions;
import org.lexyscope.video.Video;
import org.lexyscope.video.VideoReader;

class LabelFileTest {
  @TempDir Path folder = Path.of("");
  private Video video;

  @BeforeEach
  void openVideo() throws IOException {
    video = VideoReader.open(Corrected.video(folder.resolve("cell.tif")), ReadOptions.NONE);
  }

  @AfterEach
  void closeVideo() throws IOException {
    video.close();
  }

  @Test
  void frames_of_a_stack_count_where_they_have_labels() throws IOException {
    Path stack = Corrected.labels(folder.resolve("labels.tif"), Corrected.FRAMES, 1, 4);
    List<LabelledFrame> read = LabelFile.parse(stack.toString()).read(video);
    assertThat(read).extracting(LabelledFrame::frame).containsExactly(1, 4);
    assertThat(read.getLast().nuclei().labels()).isEqualTo(Corrected.truth(4).labels());
  }

  @Test
  void one_image_belongs_to_the_frame_that_is_named_as_imagej_counts() throws IOException {
    Path image = Corrected.image(folder.resolve("third.tif"), Corrected.truth(2));
    LabelFile file = LabelFile.parse(image + "@3");
    assertThat(file).isEqualTo(new LabelFile(image, OptionalInt.of(2)));
    assertThat(file.read(video)).extracting(LabelledFrame::frame).containsExactly(2);
  }

  @Test
  void an_at_sign_in_the_name_of_a_file_that_is_there_names_no_frame() throws IOException {
    Path image = Corrected.image(folder.resolve("labels@3"), Corrected.truth(2));
    assertThat(LabelFile.parse(image.toString()).frame()).isEmpty();
  }

  @Test
  void regions_of_imagej_tell_their_frames() throws IOException {
    Path zip = Corrected.regions(folder.resolve("rois.zip"), 0, 5);
    List<LabelledFrame> read = LabelFile.parse(zip.toString()).read(video);
    assertThat(read).extracting(LabelledFrame::frame).containsExactly(0, 5);
    assertThat(read.getFirst().nuclei().at(16, 16)).isEqualTo(1);
    refused(zip + "@2", "[rois.zip] is a zip of regions, which tell their frames themselves.");
  }

  @Test
  void one_image_without_a_frame_is_refused_with_what_to_add() throws IOException {
    Path image = Corrected.image(folder.resolve("one.tif"), Corrected.truth(2));
    refused(
        image.toString(),
        "[one.tif] is one label image, and cell.tif has 6 frames. Say which it belongs to, counted from 1: --labels "
            + image
            + "@T.");
  }

  @Test
  void what_does_not_fit_the_video_is_refused() throws IOException {
    Path image = Corrected.image(folder.resolve("one.tif"), Corrected.truth(2));
    refused(image + "@7", "[one.tif] @7: cell.tif has 6 frames, counted from 1.");
    refused(image + "@0", "[" + image + "] Frames are counted from 1, found @0.");
    Path small = Corrected.image(folder.resolve("small.tif"), LabelImage.empty(10, 20));
    refused(small + "@1", "[small.tif] has labels of 10x20 pixels; cell.tif has frames of 96x96.");
    Path stack = Corrected.labels(folder.resolve("short.tif"), 4, 1);
    refused(stack.toString(), "[short.tif] has 4 label images; cell.tif has 6 frames.");
    refused(stack + "@2", "[short.tif] has 4 label images, and @2 says where one belongs.");
    refused(folder.resolve("none.tif").toString(), "does not exist");
  }

  @Test
  void named_frames_are_the_only_ones_that_count() throws IOException {
    Path stack = Corrected.labels(folder.resolve("labels.tif"), Corrected.FRAMES, 1, 2, 4);
    LabelFiles files = files(stack.toString());
    assertThat(read(files, 1, 4)).extracting(LabelledFrame::frame).containsExactly(1, 4);
    assertThatThrownBy(() -> read(files, 3))
        .hasMessage(
            "[labels.tif] have no labels in frame 4. Labelled are the frames 2, 3, 5, counted from 1.");
  }

  @Test
  void several_files_are_taken_together_unless_they_label_the_same_frame() throws IOException {
    Path stack = Corrected.labels(folder.resolve("labels.tif"), Corrected.FRAMES, 1);
    Path image = Corrected.image(folder.resolve("one.tif"), Corrected.truth(0));
    assertThat(read(files(stack.toString(), image + "@1")))
        .extracting(LabelledFrame::frame)
        .containsExactly(0, 1);
    assertThatThrownBy(() -> read(files(stack.toString(), image + "@2")))
        .hasMessageStartingWith("[one.tif] labels frame 2 (counted from 1), which another file");
  }

  @Test
  void labels_without_a_nucleus_are_refused() throws IOException {
    Path stack = Corrected.labels(folder.resolve("labels.tif"), Corrected.FRAMES);
    Path image = Corrected.image(folder.resolve("one.tif"), LabelImage.empty(96, 96));
    assertThatThrownBy(() -> read(files(stack.toString())))
        .hasMessage("[labels.tif] have no labels in any frame.");
    assertThatThrownBy(() -> read(files(image + "@2")))
        .hasMessageStartingWith("[one.tif] has no labels.");
  }

  private static LabelFiles files(String... texts) {
    return new LabelFiles(Stream.of(texts).map(LabelFile::parse).toList());
  }

  private List<LabelledFrame> read(LabelFiles files, Integer... frames) throws IOException {
    return files.read(video, List.of(frames), OptionalDouble.empty(), Progress.NONE);
  }

  private void refused(String text, String message) {
    assertThatThrownBy(() -> LabelFile.parse(text).read(video)).hasMessageContaining(message);
  }
}
