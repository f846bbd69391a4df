package org.lexyscope.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
      assertThat(nucleus / row.nuclei()).as("about 31 px across").isBetween(300, 1200);
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
  void real_fields_of_the_atlas_give_crops() throws IOException {
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
    CropSettings anyDensity = new CropSettings(256, 128, 20, 100);
    CropCounts counts = prepare(temp.resolve("images"), "crops", "otsu", anyDensity);
    assertThat(counts.fields()).isEqualTo(2);
    assertThat(counts.crops()).isBetween(12, 30);
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
    return prepare(images, name, masks, CropSettings.PUBLISHED);
  }

  private CropCounts prepare(Path images, String name, String masks, CropSettings crops)
      throws IOException {
    Path out = temp.resolve(name);
    PreparationSettings settings = new PreparationSettings(masks, 31, crops, 1);
    try (RunFolder run = RunFolder.open(out, IfNotEmpty.RESUME, "test", settings)) {
      CropCounts counts = PreparationJob.run(images, settings, 2, run, Progress.NONE);
      run.done();
      return counts;
    }
  }
}
