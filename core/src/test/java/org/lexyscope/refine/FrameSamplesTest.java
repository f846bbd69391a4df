package org.lexyscope.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.augment.AugmentSettings;
import org.lexyscope.augment.LabelledFramesSettings;
import org.lexyscope.dataset.Sample;
import org.lexyscope.dataset.VideoContext;
import org.lexyscope.image.Window;
import org.lexyscope.run.Progress;
import org.lexyscope.video.ReadOptions;
import org.lexyscope.video.Video;
import org.lexyscope.video.VideoReader;

class FrameSamplesTest {
  @TempDir Path folder = Path.of("");

  @Test
  void a_labelled_frame_is_seen_with_its_whole_video_and_with_its_past() throws IOException {
    FrameSamples.Seen seen = seen(6, Optional.empty());
    Sample past = seen.past().orElseThrow();
    assertThat(seen.whole().nuclei().labels()).isEqualTo(Corrected.truth(2).labels());
    assertThat(seen.whole().planes()[VideoContext.AFTER])
        .isNotEqualTo(seen.whole().planes()[VideoContext.FRAME]);
    assertThat(past.planes()[VideoContext.AFTER]).isEqualTo(past.planes()[VideoContext.FRAME]);
    assertThat(seen.whole().nucleusDiameterPx()).isEqualTo(20, within(0.5));
  }

  @Test
  void outside_the_region_the_truth_is_not_known() throws IOException {
    Sample sample = seen(1, Optional.of(new Window(0, 0, 32, 32))).whole();
    assertThat(sample.width()).isEqualTo(32 + 31);
    boolean[] known = sample.known();
    assertThat(known[31]).isTrue();
    assertThat(known[32]).isFalse();
    assertThat(sample.nuclei().at(50, 16)).isEqualTo(2);
  }

  @Test
  void a_network_that_sees_frames_alone_gets_one_plane_many_times() throws IOException {
    FrameSamples.Seen seen = seen(1, Optional.empty());
    assertThat(seen.past()).isEmpty();
    assertThat(seen.whole().planes()[VideoContext.BEFORE])
        .isSameAs(seen.whole().planes()[VideoContext.FRAME]);
  }

  @Test
  void windows_are_as_large_as_augmentation_may_need_and_follow_from_the_random_numbers()
      throws IOException {
    AugmentSettings small =
        new AugmentSettings(
            16, Corrected.DIAMETER_PX, Corrected.DIAMETER_PX, 0, 0, 0, 0, 0, 0, 0, 0);
    FrameSamples samples = new FrameSamples(List.of(seen(1, Optional.empty())), 0, small);
    Sample drawn = samples.draw(new SplittableRandom(5));
    assertThat(drawn.width()).isEqualTo(23);
    assertThat(Arrays.stream(drawn.nuclei().labels()).anyMatch(label -> label > 0)).isTrue();
    assertThat(samples.draw(new SplittableRandom(5)).planes()[0]).isEqualTo(drawn.planes()[0]);
    AugmentSettings mild = LabelledFramesSettings.mild(Corrected.DIAMETER_PX);
    Sample whole =
        new FrameSamples(List.of(seen(1, Optional.empty())), 0, mild).draw(new SplittableRandom(5));
    assertThat(whole.width()).isEqualTo(Corrected.EDGE);
  }

  private FrameSamples.Seen seen(int planes, Optional<Window> region) throws IOException {
    Path path = folder.resolve("cell.tif");
    try (Video video =
        VideoReader.open(path.toFile().exists() ? path : Corrected.video(path), ReadOptions.NONE)) {
      Path model = Corrected.model(folder.resolve("tiny"), planes, 4);
      LabelledVideo labelled =
          LabelledVideo.of(
              video,
              0,
              List.of(new LabelledFrame(2, Corrected.truth(2))),
              KnownRegion.of(region, video.width(), video.height()),
              OptionalDouble.empty());
      return SeenFrames.of(labelled, StartingModel.ofFolder(model), folder, Progress.NONE)
          .getFirst();
    }
  }
}
