package org.lexyscope.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.dataset.Part;
import org.lexyscope.dataset.Sequence;
import org.lexyscope.dataset.SequenceDataset;
import org.lexyscope.dataset.SequenceFiles;
import org.lexyscope.dataset.SequenceRow;

class SequenceTruthTest {
  private static final int EDGE = 32;

  @TempDir Path folder;

  @Test
  void the_test_sequences_of_a_dataset_are_videos_with_truth() throws IOException {
    List<SequenceRow> rows = List.of(row("seen", Part.VALIDATION), row("unseen", Part.TEST));
    for (SequenceRow row : rows) {
      Files.createDirectories(folder.resolve(row.part().key()));
      SequenceFiles.write(sequence(), folder, row);
    }
    SequenceDataset.writeTables(folder, rows, List.of(new double[2], new double[2]));

    List<TruthSource> sources = TruthSets.sequences(folder, Part.TEST);
    assertThat(sources).extracting(TruthSource::name).containsExactly("unseen");
    TruthVideo truth = sources.getFirst().opener().open();
    assertThat(truth.video().frameCount()).isEqualTo(2);
    assertThat(truth.video().frame(1, 0).pixels()[5 * EDGE + 5]).isEqualTo(1);
    assertThat(truth.nuclei(0).at(5, 5)).isEqualTo(1);
    assertThat(truth.nuclei(0).at(20, 20)).isEqualTo(2);
    assertThat(truth.nuclei(1).maxLabel()).isEqualTo(2);
  }

  private static SequenceRow row(String name, Part part) {
    return new SequenceRow(name, part, name, "well", "group", 2, 2);
  }

  /** Two squares, bright in the second frame. */
  private static Sequence sequence() {
    boolean[] mask = new boolean[EDGE * EDGE];
    float[] bright = new float[EDGE * EDGE];
    for (int i = 0; i < mask.length; i++) {
      int x = i % EDGE;
      int y = Math.floorDiv(i, EDGE);
      mask[i] = inside(x, y, 3) || inside(x, y, 18);
      bright[i] = mask[i] ? 1 : 0;
    }
    float[][] frames = {new float[EDGE * EDGE], bright};
    return new Sequence(EDGE, frames, new boolean[][] {mask, mask}, new double[2]);
  }

  private static boolean inside(int x, int y, int from) {
    return x >= from && x < from + 8 && y >= from && y < from + 8;
  }
}
