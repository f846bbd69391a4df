package org.lexyscope.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.image.Calibration;
import org.lexyscope.run.Progress;
import org.lexyscope.video.LabelReader;
import org.lexyscope.video.LabelVideo;
import org.lexyscope.video.PixelType;
import org.lexyscope.video.ReadOptions;
import org.lexyscope.video.TiffStackWriter;
import org.lexyscope.video.Video;

class LabelledVideoTest {
  private static final int FRAMES = 3;

  @TempDir Path folder;
  private Path file;
  private Path truth;

  @BeforeEach
  void write_a_video_and_its_nuclei() throws IOException {
    DiscTruth discs = new DiscTruth("discs");
    file = folder.resolve("cells.tif");
    truth = folder.resolve("nuclei.tif");
    try (TiffStackWriter video =
            TiffStackWriter.ofFrames(
                file, discs.width(), discs.height(), PixelType.UINT16, Calibration.UNKNOWN);
        TiffStackWriter nuclei =
            TiffStackWriter.ofFrames(
                truth, discs.width(), discs.height(), PixelType.UINT16, Calibration.UNKNOWN)) {
      for (int frame = 0; frame < FRAMES; frame++) {
        video.write(discs.frame(frame, 0));
        nuclei.write(discs.nuclei(frame));
      }
      video.complete();
      nuclei.complete();
    }
  }

  @Test
  void its_outlines_scored_against_themselves_are_right_and_so_is_their_ratio() throws IOException {
    TruthSource source = LabelledVideo.source(file, ReadOptions.NONE, 0, truth);
    assertThat(source.name()).isEqualTo("cells");
    TruthVideo opened = source.opener().open();
    try (Video video = opened.video();
        LabelVideo labels = LabelReader.open(truth, video)) {
      VideoScore score = VideoScorer.score(opened, labels, false, Progress.NONE);
      assertThat(score.frames()).hasSize(FRAMES);
      assertThat(score.nuclei())
          .hasSize(2 * FRAMES)
          .allMatch(nucleus -> nucleus.dice() == 1 && nucleus.logError() == 0);
    }
  }

  @Test
  void a_channel_the_video_does_not_have_is_named() {
    assertThatIOException()
        .isThrownBy(LabelledVideo.source(file, ReadOptions.NONE, 1, truth).opener()::open)
        .withMessageContaining("has 1 channels; channel 2 was asked for");
  }
}
