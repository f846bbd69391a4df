package org.lexyscope.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.dataset.Crop;
import org.lexyscope.dataset.CropDataset;
import org.lexyscope.dataset.CropField;
import org.lexyscope.dataset.CropJob;
import org.lexyscope.dataset.CropSettings;
import org.lexyscope.dataset.FieldKey;
import org.lexyscope.dataset.FieldSource;
import org.lexyscope.dataset.Part;
import org.lexyscope.dataset.Sequence;
import org.lexyscope.dataset.SequenceDataset;
import org.lexyscope.dataset.SequenceRow;
import org.lexyscope.image.Components;
import org.lexyscope.image.Frame;
import org.lexyscope.run.ContentHash;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.run.RunFolder.IfNotEmpty;

class SequenceJobTest {
  private static final List<String> FILES =
      List.of("crops.csv", "sequences.csv", "contrast.csv", "validation", "test");

  @TempDir Path temp;

  private CropDataset crops;

  @BeforeEach
  void cut() throws IOException {
    try (RunFolder run = RunFolder.open(temp.resolve("crops"), IfNotEmpty.RESUME, "t", Map.of())) {
      CropSettings settings = new CropSettings(96, 64, 8, 20);
      new CropJob(new Cells(), settings, 2, Progress.NONE).write(run);
      run.done();
    }
    crops = CropDataset.open(temp.resolve("crops"));
  }

  @Test
  void faint_nuclei_within_the_crop_become_sequences_and_the_others_are_counted()
      throws IOException {
    SequenceCounts counts = write("out", SequenceProtocol.PUBLISHED, 1, Progress.NONE);
    SequenceDataset dataset = SequenceDataset.open(temp.resolve("out"));
    assertThat(dataset.rows(Part.TRAIN)).isEmpty();
    assertThat(counts.sequences(Part.TEST)).isEqualTo(dataset.rows(Part.TEST).size()).isEqualTo(3);
    assertThat(dataset.rows(Part.VALIDATION)).hasSize(2);
    assertThat(Files.readAllLines(temp.resolve("out/crops.csv")))
        .anyMatch(line -> line.contains("cell6-0,contrast too high,0."))
        .noneMatch(line -> line.contains("train"));
    Map<String, Part> parts = new HashMap<>();
    for (SequenceRow row : dataset.rows()) {
      assertThat(parts.put(row.source(), row.part())).isNull();
      assertThat(row.part()).isEqualTo(new Cells().part(row.source()));
    }
    assertThat(temp.resolve("out/preview.png")).isNotEmptyFile();
  }

  @Test
  void a_sequence_reads_back_as_it_was_made() throws IOException {
    write("out", SequenceProtocol.CORRECTED, 3, Progress.NONE);
    SequenceDataset dataset = SequenceDataset.open(temp.resolve("out"));
    SequenceRow row = dataset.rows().getFirst();
    Sequence read = dataset.read(row);
    assertThat(read.frameCount()).isEqualTo(10);
    for (int frame = 0; frame < 10; frame += 3) {
      boolean[] cells = CropContrast.foreground(read.crop(frame));
      float background = CellLayers.background(read.frames()[frame]);
      double seen =
          FrameContrast.ncRatio(
              read.frames()[frame], read.masks()[frame], cells, background, read.edgePx());
      assertThat(read.ncRatio()[frame]).isCloseTo(seen, within(0.15 * seen));
    }
    Files.delete(temp.resolve("out/validation/" + row.name() + "_mask.tif"));
    assertThatThrownBy(() -> dataset.read(row)).hasMessageContaining("_mask.tif");
    Files.writeString(temp.resolve("out/contrast.csv"), "name,frame,nc_ratio\nnobody,0,1\n");
    assertThatThrownBy(() -> SequenceDataset.open(temp.resolve("out")))
        .hasMessageContaining("contrast.csv] line 2 is 'nobody,0,1'");
  }

  @Test
  void a_stopped_job_goes_on_and_ends_as_one_that_was_not_stopped() throws IOException {
    write("whole", SequenceProtocol.CORRECTED, 3, Progress.NONE);
    Progress stopAtFour =
        (stage, done, total) -> {
          if (done == 4) {
            throw new CancellationException();
          }
        };
    assertThatThrownBy(() -> write("stopped", SequenceProtocol.CORRECTED, 3, stopAtFour))
        .isInstanceOf(CancellationException.class);
    assertThat(temp.resolve("stopped/sequences.csv")).doesNotExist();
    write("stopped", SequenceProtocol.CORRECTED, 3, Progress.NONE);
    write("other seed", SequenceProtocol.CORRECTED, 4, Progress.NONE);
    for (String name : FILES) {
      assertThat(hash("stopped", name)).as(name).isEqualTo(hash("whole", name));
    }
    assertThat(hash("other seed", "test")).isNotEqualTo(hash("whole", "test"));
  }

  private String hash(String folder, String name) throws IOException {
    return ContentHash.of(temp.resolve(folder).resolve(name));
  }

  private SequenceCounts write(String name, SequenceProtocol protocol, long seed, Progress progress)
      throws IOException {
    SequenceSettings settings = new SequenceSettings(protocol, 10, seed);
    try (RunFolder run = RunFolder.open(temp.resolve(name), IfNotEmpty.RESUME, "t", settings)) {
      SequenceCounts counts = new SequenceJob(crops, settings, 2, progress).write(run);
      run.done();
      return counts;
    }
  }

  /** Eight cells; number 6 has a bright nucleus, 0 and 1 are for training. */
  private static final class Cells implements FieldSource {
    @Override
    public List<FieldKey> fields() {
      return IntStream.range(0, 8)
          .mapToObj(i -> new FieldKey("cell" + i, "cell" + i, "discs", part("cell" + i)))
          .toList();
    }

    Part part(String source) {
      int number = Integer.parseInt(source.substring("cell".length()));
      return number < 2 ? Part.TRAIN : number < 4 ? Part.VALIDATION : Part.TEST;
    }

    @Override
    public CropField read(FieldKey key) {
      int number = Integer.parseInt(key.name().substring("cell".length()));
      Crop crop = DiscCrop.of(44 + number, 48, number == 6 ? 1 : 0.52f, 0.5f);
      return CropField.allSeen(
          new Frame(96, 96, crop.pixels()), Components.label(crop.mask(), 96, 96));
    }
  }
}
