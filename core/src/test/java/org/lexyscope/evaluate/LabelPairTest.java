package org.lexyscope.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.video.FramesInMemory;
import org.lexyscope.video.PixelType;

class LabelPairTest {
  private static FramesInMemory still(String name, float... labels) {
    return FramesInMemory.still(name, new Frame(labels.length, 1, labels), PixelType.UINT16);
  }

  @Test
  void two_label_files_are_scored_like_any_labels() throws IOException {
    VideoScore score = LabelPair.score(still("p", 1, 1, 0, 3), still("t", 2, 2, 0, 0));
    LabelScore expected =
        Matching.of(
                new LabelImage(4, 1, new int[] {1, 1, 0, 3}),
                new LabelImage(4, 1, new int[] {2, 2, 0, 0}))
            .score();
    assertThat(score.frames().getFirst().labels()).isEqualTo(expected);
    assertThat(score.nuclei()).extracting(NucleusScore::kind).containsExactly("found", "false");
  }

  @Test
  void values_that_are_no_labels_are_refused_with_their_place() {
    assertThatThrownBy(() -> LabelPair.score(still("p.tif", 0, 1.5f), still("t.tif", 0, 1)))
        .hasMessage(
            "[p.tif] frame 0, pixel (1, 0) is 1.5; a label is a whole number of at least 0.");
  }
}
