package org.lexyscope.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.dataset.CropCounts;
import org.lexyscope.dataset.CropSettings;
import org.lexyscope.dataset.FieldKey;
import org.lexyscope.dataset.Part;
import org.lexyscope.dataset.RandomSplit;
import org.lexyscope.image.Components;
import org.lexyscope.image.LabelImage;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.run.RunFolder.IfNotEmpty;
import org.lexyscope.segment.Segmenters;
import org.lexyscope.segment.VideoSegmenter;

class RealFieldsTest {
  @TempDir Path temp;

  @Test
  void real_fields_of_the_atlas_give_crops() throws IOException {
    realImages();
    CropSettings anyDensity = new CropSettings(256, 128, 20, 100);
    PreparationSettings settings =
        new PreparationSettings("local", OptionalDouble.empty(), anyDensity, 1);
    try (RunFolder run =
        RunFolder.open(temp.resolve("crops"), IfNotEmpty.REFUSE, "test", settings)) {
      CropCounts counts =
          PreparationJob.run(temp.resolve("images"), settings, 2, run, Progress.NONE);
      assertThat(counts.fields()).isEqualTo(2);
      assertThat(counts.crops()).isEqualTo(20);
    }
  }

  @Test
  void the_default_diameter_is_that_of_nuclei_in_real_fields() throws IOException {
    List<AtlasImage> listed = realImages();
    Map<String, Part> parts = RandomSplit.of(listed.stream().map(AtlasImage::id).toList(), 1);
    PreparationSettings settings = PreparationSettings.DEFAULT;
    OptionalDouble diameterPx = settings.toldDiameterPx();
    List<Double> diametersPx = new ArrayList<>();
    try (VideoSegmenter segmenter = Segmenters.byName(settings.masks(), diameterPx, 1)) {
      DnaMasks masks = new DnaMasks(segmenter, temp);
      AtlasFields fields = AtlasFields.of(listed, temp.resolve("images/images"), parts, 256, masks);
      for (FieldKey key : fields.fields()) {
        diametersPx.addAll(diametersInside(fields.read(key).nuclei()));
      }
    }
    diametersPx.sort(Comparator.naturalOrder());
    assertThat(diametersPx).hasSize(20);
    assertThat(diametersPx.get(10)).isCloseTo(diameterPx.orElseThrow(), within(1.0));
  }

  /** Of the nuclei that do not touch the border. */
  private static List<Double> diametersInside(LabelImage nuclei) {
    int edge = nuclei.width();
    Set<Integer> touching = new HashSet<>();
    for (int i = 0; i < edge; i++) {
      touching.addAll(
          List.of(
              nuclei.at(i, 0), nuclei.at(i, edge - 1), nuclei.at(0, i), nuclei.at(edge - 1, i)));
    }
    int[] areas = Components.areas(nuclei);
    return IntStream.range(1, areas.length)
        .filter(label -> !touching.contains(label))
        .mapToObj(label -> 2 * Math.sqrt(areas[label] / Math.PI))
        .toList();
  }

  private List<AtlasImage> realImages() throws IOException {
    String data = System.getProperty("lexyscope.data", "");
    assumeTrue(!data.isEmpty(), "skipped: needs -Dlexyscope.data=DIR with hpa");
    Path images = Files.createDirectories(temp.resolve("images/images"));
    List<AtlasImage> listed =
        List.of(
            AtlasImage.ofUrl("http://atlas/1/800_A6_1_blue_red_green.jpg", LocationGroup.BOTH),
            AtlasImage.ofUrl("http://atlas/2/89_B5_1_blue_red_green.jpg", LocationGroup.BOTH));
    for (AtlasImage image : listed) {
      String name = image.id().substring(2);
      Path hpa = Path.of(data, "hpa");
      Files.copy(hpa.resolve(name + "_blue.jpg"), images.resolve(image.blueFile()));
      Files.copy(hpa.resolve(name + "_green.jpg"), images.resolve(image.greenFile()));
      assertThat(ImageCheck.problem(images.resolve(image.greenFile()))).isEmpty();
    }
    AtlasImage.writeList(listed, temp.resolve("images").resolve(SelectionJob.IMAGES));
    return listed;
  }
}
