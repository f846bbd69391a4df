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
import org.lexyscope.dataset.PercentileScale;
import org.lexyscope.image.Frame;
import org.lexyscope.run.ContentHash;
import org.lexyscope.run.Progress;

/**
 * Crops of dsb2018 for StarDist: training images to learn from, validation images to judge by; test
 * images are never read. All images stay in memory (8 bytes a pixel).
 */
final class StarDistData implements TrainingData, AnnotatedImages {
  private final DataFolders folders;
  private final int cropPx;
  private final List<Annotated> validationImages;
  private final BatchSource training;
  private final BatchSource validation;

  StarDistData(StarDistDataSettings settings, DataFolders folders, Progress progress)
      throws IOException {
    this.folders = folders;
    this.cropPx = settings.cropPx();
    this.training = new StarBatches(images(Part.TRAIN, progress), settings);
    this.validationImages = images(Part.VALIDATION, progress);
    this.validation = new StarBatches(validationImages, settings);
  }

  private List<Annotated> images(Part part, Progress progress) throws IOException {
    List<String> names = Dsb2018Split.read(folders.dsb2018Split()).images(part);
    List<Annotated> images = new ArrayList<>();
    for (String name : names) {
      images.add(annotated(Dsb2018Image.read(folders.dsb2018(), name)));
      progress.update("reading " + part.key() + " images", images.size(), names.size());
    }
    if (images.isEmpty()) {
      throw new IOException(
          "[%s] names no image for %s.".formatted(folders.dsb2018Split(), part.key()));
    }
    return images;
  }

  private Annotated annotated(Dsb2018Image read) throws IOException {
    Frame image = read.image();
    if (Math.min(image.width(), image.height()) < cropPx) {
      throw new IOException(
          "[%s] image %s is %dx%d, less than a crop of %d px. Choose a smaller cropPx."
              .formatted(folders.dsb2018(), read.name(), image.width(), image.height(), cropPx));
    }
    float[] scaled = PercentileScale.starDist(image.pixels()).scaled(image.pixels());
    return new Annotated(new Frame(image.width(), image.height(), scaled), read.nuclei());
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
  public List<Annotated> validationImages() {
    return validationImages;
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
