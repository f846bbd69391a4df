package org.lexyscope.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lexyscope.dataset.CropCounts;
import org.lexyscope.dataset.CropJob;
import org.lexyscope.dataset.Part;
import org.lexyscope.dataset.RandomSplit;
import org.lexyscope.run.Csv;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.segment.Segmenters;
import org.lexyscope.segment.VideoSegmenter;

/** Downloaded images in, a dataset of crops out. */
public final class PreparationJob {
  private static final Map<String, Integer> PUBLISHED =
      Map.of(
          "train crops", 27154,
          "validation crops", 3372,
          "test crops", 3192);

  private static final int PUBLISHED_IMAGES = 23512;

  private PreparationJob() {}

  /**
   * Writes the dataset and {@code counts.csv} into a run's folder. The split is over the listed
   * images, so it does not depend on what could be downloaded or on the mask maker.
   *
   * @param download a folder of {@link DownloadJob}
   */
  public static CropCounts run(
      Path download, PreparationSettings settings, int threads, RunFolder run, Progress progress)
      throws IOException {
    List<AtlasImage> listed = AtlasImage.readList(download.resolve(SelectionJob.IMAGES));
    Path images = download.resolve(DownloadJob.FOLDER);
    if (!Files.isDirectory(images)) {
      throw new IOException(
          "[%s] is missing; give a folder that 'dataset hpa download' has written."
              .formatted(images));
    }
    Map<String, Part> parts =
        RandomSplit.of(listed.stream().map(AtlasImage::id).toList(), settings.seed());
    try (VideoSegmenter segmenter =
        Segmenters.byName(settings.masks(), settings.toldDiameterPx(), threads)) {
      DnaMasks masks = new DnaMasks(segmenter, run.scratch());
      AtlasFields fields = AtlasFields.of(listed, images, parts, settings.crops().fieldPx(), masks);
      CropCounts counts = new CropJob(fields, settings.crops(), threads, progress).write(run);
      write(counts, listed.size(), run.file("counts.csv"));
      return counts;
    }
  }

  private static void write(CropCounts counts, int listed, Path file) throws IOException {
    Csv table = new Csv("step", "count", "published");
    table.add("images listed", listed, PUBLISHED_IMAGES);
    table.add("images not downloaded", listed - counts.fields(), "");
    counts.addTo(table, PUBLISHED);
    table.write(file);
  }
}
