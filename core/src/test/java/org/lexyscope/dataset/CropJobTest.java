package org.lexyscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.run.ContentHash;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.run.RunFolder.IfNotEmpty;

class CropJobTest {
  private static final CropSettings SMALL = new CropSettings(64, 32, 8, 20);

  @TempDir Path temp;

  @Test
  void a_dataset_reads_back_as_it_was_cut_and_no_source_is_in_two_parts() throws IOException {
    CropCounts counts = write("whole", new Discs(10), Progress.NONE);
    CropDataset dataset = CropDataset.open(temp.resolve("whole"));
    assertThat(dataset.rows()).hasSize(20);
    assertThat(counts.crops()).isEqualTo(20);
    Map<String, Part> partOfSource = new HashMap<>();
    for (CropRow row : dataset.rows()) {
      Part other = partOfSource.putIfAbsent(row.source(), row.part());
      assertThat(other).isIn(null, row.part());
    }
    assertThat(dataset.rows(Part.TRAIN)).hasSize(counts.crops(Part.TRAIN)).isNotEmpty();
    CropRow row = dataset.rows().get(3);
    FieldCrops again = FieldCrops.of(new Discs(10).field(1), SMALL);
    Crop crop = dataset.read(row);
    assertThat(crop.mask()).isEqualTo(again.crops().get(1).crop().mask());
    assertThat(crop.pixels()).containsExactly(again.crops().get(1).crop().pixels(), within(1e-5f));
    assertThat(temp.resolve("whole/preview.png")).isNotEmptyFile();
  }

  @Test
  void a_stopped_job_goes_on_and_ends_as_one_that_was_not_stopped() throws IOException {
    write("whole", new Discs(12), Progress.NONE);
    Progress stopAtFour =
        (stage, done, total) -> {
          if (done == 4) {
            throw new CancellationException();
          }
        };
    assertThatThrownBy(() -> write("stopped", new Discs(12), stopAtFour))
        .isInstanceOf(CancellationException.class);
    assertThat(temp.resolve("stopped/crops.csv")).doesNotExist();
    Discs rest = new Discs(12);
    write("stopped", rest, Progress.NONE);
    assertThat(rest.reads.get()).isEqualTo(8);
    for (String name : List.of("crops.csv", "fields.csv", "split.csv", "train", "test")) {
      assertThat(ContentHash.of(temp.resolve("stopped").resolve(name)))
          .as(name)
          .isEqualTo(ContentHash.of(temp.resolve("whole").resolve(name)));
    }
  }

  @Test
  void a_missing_or_broken_file_and_a_broken_table_are_named() throws IOException {
    write("whole", new Discs(3), Progress.NONE);
    CropDataset dataset = CropDataset.open(temp.resolve("whole"));
    CropRow row = dataset.rows().getFirst();
    Path image = temp.resolve("whole").resolve(row.imageFile());
    Files.write(image, new byte[40]);
    assertThatThrownBy(() -> dataset.read(row))
        .hasMessageContaining(row.name() + ".png] is no PNG");
    Files.delete(image);
    assertThatThrownBy(() -> dataset.read(row))
        .hasMessageContaining("is missing, though crops.csv");
    Files.writeString(
        temp.resolve("whole/crops.csv"),
        String.join(",", CropRow.HEADER) + "\na,train,a,a,a,0,0,1\nb,tests,b,b,b,0,0,1\n");
    assertThatThrownBy(() -> CropDataset.open(temp.resolve("whole")))
        .hasMessageContaining("crops.csv] line 3");
  }

  @Test
  void a_seed_deals_sources_80_10_10_whatever_their_order() {
    List<String> sources = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      sources.add("image" + i);
    }
    Map<String, Part> parts = RandomSplit.of(sources, 1);
    assertThat(parts.values().stream().filter(part -> part == Part.TRAIN)).hasSize(160);
    assertThat(parts.values().stream().filter(part -> part == Part.VALIDATION)).hasSize(20);
    assertThat(RandomSplit.of(sources.reversed(), 1)).isEqualTo(parts);
    assertThat(RandomSplit.of(sources, 2)).isNotEqualTo(parts);
  }

  @Test
  void wells_are_enlarged_to_the_named_diameter_and_stay_on_one_side() throws IOException {
    String data = System.getProperty("lexyscope.data", "");
    assumeTrue(!data.isEmpty(), "skipped: needs -Dlexyscope.data=DIR with bbbc013");
    Path csv = temp.resolve("split.csv");
    Files.writeString(csv, "well,split\nA01,train\nD09,test\n");
    Bbbc013Fields fields =
        Bbbc013Fields.of(Path.of(data, "bbbc013"), Bbbc013Split.read(csv), 256, 31);
    NucleusDiameters diameters = new NucleusDiameters();
    for (FieldKey key : fields.fields()) {
      assertThat(key.part()).isEqualTo(key.source().equals("A01") ? Part.TRAIN : Part.TEST);
      diameters.add(fields.read(key).nuclei());
    }
    assertThat(diameters.medianPx()).as("some are cut by a field's border").isBetween(28.5, 31.5);
    assertThat(fields.fields()).hasSizeGreaterThan(2 * 8);
  }

  private CropCounts write(String name, FieldSource source, Progress progress) throws IOException {
    Path out = temp.resolve(name);
    try (RunFolder run = RunFolder.open(out, IfNotEmpty.RESUME, "test", Map.of())) {
      CropCounts counts = new CropJob(source, SMALL, 2, progress).write(run);
      run.done();
      return counts;
    }
  }

  /** Fields with two discs each; how often one was read is counted. */
  private static final class Discs implements FieldSource {
    private final AtomicInteger reads = new AtomicInteger();
    private final int count;

    Discs(int count) {
      this.count = count;
    }

    @Override
    public List<FieldKey> fields() {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        names.add("field" + i);
      }
      Map<String, Part> parts = RandomSplit.of(names, 1);
      return names.stream()
          .map(name -> new FieldKey(name, name, "discs", parts.getOrDefault(name, Part.TEST)))
          .toList();
    }

    @Override
    public CropField read(FieldKey key) {
      reads.incrementAndGet();
      return field(Integer.parseInt(key.name().substring("field".length())));
    }

    CropField field(int index) {
      float[] pixels = new float[64 * 64];
      int[] labels = new int[pixels.length];
      for (int i = 0; i < pixels.length; i++) {
        double first = Math.hypot(i % 64 - 15 - index, i / 64 - 15);
        double second = Math.hypot(i % 64 - 40, i / 64 - 45);
        labels[i] = first < 6 ? 1 : second < 7 ? 2 : 0;
        pixels[i] = 1 + index + (labels[i] == 0 ? i % 7 : 30);
      }
      return CropField.allSeen(new Frame(64, 64, pixels), new LabelImage(64, 64, labels));
    }
  }
}
