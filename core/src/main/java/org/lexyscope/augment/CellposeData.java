package org.lexyscope.augment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lexyscope.dataset.BatchSource;
import org.lexyscope.dataset.Dsb2018Image;
import org.lexyscope.dataset.Dsb2018Split;
import org.lexyscope.dataset.Part;
import org.lexyscope.run.ContentHash;
import org.lexyscope.run.Progress;

/**
 * Crops of dsb2018 for Cellpose: training images to learn from, validation images to judge by; test
 * images are never read. All images stay in memory with their flows (16 bytes a pixel).
 */
final class CellposeData implements TrainingData, SizedImages {
  private final DataFolders folders;
  private final List<FlowImage> trained;
  private final BatchSource training;
  private final BatchSource validation;

  CellposeData(CellposeDataSettings settings, DataFolders folders, Progress progress)
      throws IOException {
    this.folders = folders;
    this.trained = images(Part.TRAIN, progress);
    this.training = new FlowBatches(trained, settings);
    this.validation = new FlowBatches(images(Part.VALIDATION, progress), settings);
  }

  private List<FlowImage> images(Part part, Progress progress) throws IOException {
    List<String> names = Dsb2018Split.read(folders.dsb2018Split()).images(part);
    List<FlowImage> images = new ArrayList<>();
    for (String name : names) {
      Dsb2018Image image = Dsb2018Image.read(folders.dsb2018(), name);
      if (image.nuclei().maxLabel() > 0) {
        images.add(FlowImage.of(image.image(), image.nuclei()));
      }
      progress.update("flows of " + part.key() + " images", images.size(), names.size());
    }
    if (images.isEmpty()) {
      throw new IOException(
          "[%s] names no image with nuclei for %s.".formatted(folders.dsb2018Split(), part.key()));
    }
    return images;
  }

  @Override
  public BatchSource training() {
    return training;
  }

  @Override
  public BatchSource validation() {
    return validation;
  }

  @Override
  public List<Sized> sizedImages() {
    return trained.stream().map(image -> new Sized(image.pixels(), image.diameterPx())).toList();
  }

  @Override
  public Map<String, String> hashes() throws IOException {
    Map<String, String> hashes = new LinkedHashMap<>();
    hashes.put("dsb2018-images", ContentHash.of(folders.dsb2018().resolve("images")));
    hashes.put("dsb2018-labels", ContentHash.of(folders.dsb2018().resolve("labels")));
    hashes.put("dsb2018-split", ContentHash.of(folders.dsb2018Split()));
    return hashes;
  }

  @Override
  public void close() {}
}
