package org.lexyscope.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.dataset.Crop;
import org.lexyscope.dataset.CropCounts;
import org.lexyscope.dataset.CropDataset;
import org.lexyscope.dataset.CropRow;
import org.lexyscope.dataset.CropSettings;
import org.lexyscope.run.ContentHash;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.run.RunFolder.IfNotEmpty;

class PreparationJobTest {
  @TempDir Path temp;

  @Test
  void simulated_images_become_crops_with_nuclei_in_their_middle() throws IOException {
    SmallAtlas atlas = SmallAtlas.simulated(4, "http://atlas");
    download(atlas);
    CropCounts counts = prepare("crops", "otsu");
    CropDataset dataset = CropDataset.open(temp.resolve("crops"));
    assertThat(counts.fields()).isEqualTo(4);
    assertThat(dataset.rows()).hasSizeBetween(4, 24);
    for (CropRow row : dataset.rows()) {
      Crop crop = dataset.read(row);
      assertThat(crop.edgePx()).isEqualTo(128);
      float brightest = 0;
      int nucleus = 0;
      for (int i = 0; i < crop.pixels().length; i++) {
        brightest = Math.max(brightest, crop.pixels()[i]);
        nucleus += crop.mask()[i] ? 1 : 0;
      }
      assertThat(brightest).isEqualTo(1);
      assertThat(nucleus / row.nuclei())
          .as("about 31 px across, as simulated")
          .isBetween(300, 1200);
    }
    assertThat(Files.readAllLines(temp.resolve("crops/counts.csv")))
        .contains("images listed,4,23512", "images not downloaded,0,")
        .anyMatch(line -> line.startsWith("train crops,") && line.endsWith(",27154"));
  }

  @Test
  void the_split_does_not_depend_on_the_mask_maker_or_on_what_was_downloaded() throws IOException {
    SmallAtlas atlas = SmallAtlas.simulated(5, "http://atlas");
    download(atlas);
    prepare("all", "otsu");
    Files.delete(temp.resolve("images/images").resolve(atlas.images().getFirst().greenFile()));
    CropCounts fewer = prepare("fewer", "li");
    assertThat(fewer.fields()).isEqualTo(4);
    List<String> all = Files.readAllLines(temp.resolve("all/split.csv"));
    assertThat(all).hasSize(6).containsAll(Files.readAllLines(temp.resolve("fewer/split.csv")));
    assertThat(Files.readAllLines(temp.resolve("fewer/counts.csv")))
        .contains("images not downloaded,1,");
  }

  @Test
  void preparing_again_changes_nothing() throws IOException {
    download(SmallAtlas.simulated(2, "http://atlas"));
    prepare("crops", "otsu");
    String before = ContentHash.of(temp.resolve("crops/crops.csv"));
    prepare("crops", "otsu");
    assertThat(ContentHash.of(temp.resolve("crops/crops.csv"))).isEqualTo(before);
  }

  @Test
  void a_folder_without_pictures_and_an_unknown_mask_maker_are_named() throws IOException {
    download(SmallAtlas.simulated(1, "http://atlas"));
    assertThatThrownBy(() -> prepare("crops", "eyes"))
        .hasMessageContaining("There is no segmenter called 'eyes'");
    Path list = Files.createDirectories(temp.resolve("list"));
    AtlasImage.writeList(List.of(), list.resolve(SelectionJob.IMAGES));
    assertThatThrownBy(() -> prepare(list, "none", "otsu"))
        .hasMessageContaining("give a folder that 'dataset hpa download' has written");
  }

  @Test
  void the_defaults_are_the_reports_numbers_with_a_local_threshold() {
    assertThat(PreparationSettings.DEFAULT)
        .isEqualTo(
            new PreparationSettings(
                "local", OptionalDouble.empty(), new CropSettings(256, 128, 8, 100), 1));
    assertThat(PreparationSettings.DEFAULT.toldDiameterPx()).hasValue(34);
    assertThat(
            new PreparationSettings("a/model", OptionalDouble.empty(), CropSettings.PUBLISHED, 1)
                .toldDiameterPx())
        .as("a model estimates it")
        .isEmpty();
    assertThatThrownBy(
            () -> new PreparationSettings("local", OptionalDouble.of(1), CropSettings.PUBLISHED, 1))
        .hasMessageContaining("at least 2 px across, found 1.0 px");
  }

  private void download(SmallAtlas atlas) throws IOException {
    Path images = Files.createDirectories(temp.resolve("images/images"));
    for (Map.Entry<String, byte[]> picture : atlas.pictures().entrySet()) {
      Files.write(
          images.resolve(picture.getKey().substring(1).replace('/', '_')), picture.getValue());
    }
    AtlasImage.writeList(atlas.images(), temp.resolve("images").resolve(SelectionJob.IMAGES));
  }

  private CropCounts prepare(String name, String masks) throws IOException {
    return prepare(temp.resolve("images"), name, masks);
  }

  private CropCounts prepare(Path images, String name, String masks) throws IOException {
    Path out = temp.resolve(name);
    PreparationSettings settings =
        new PreparationSettings(masks, OptionalDouble.of(34), CropSettings.PUBLISHED, 1);
    try (RunFolder run = RunFolder.open(out, IfNotEmpty.RESUME, "test", settings)) {
      CropCounts counts = PreparationJob.run(images, settings, 2, run, Progress.NONE);
      run.done();
      return counts;
    }
  }
}
