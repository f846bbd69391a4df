package org.lexyscope.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.run.Progress;
import org.lexyscope.segment.VideoSegmenter;
import org.lexyscope.video.FramesInMemory;
import org.lexyscope.video.LabelVideo;
import org.lexyscope.video.PixelType;

/** A mask maker: any segmenter, on the DNA images of single fields. */
public final class DnaMasks {
  private final VideoSegmenter segmenter;
  private final Path scratch;

  /**
   * @param scratch an existing folder for intermediate files
   */
  public DnaMasks(VideoSegmenter segmenter, Path scratch) {
    this.segmenter = segmenter;
    this.scratch = scratch;
  }

  /** The nuclei of one field; one field at a time, as no segmenter promises more. */
  synchronized LabelImage nuclei(String name, Frame dna) throws IOException {
    Path folder = Files.createTempDirectory(scratch, "field");
    try (FramesInMemory still = FramesInMemory.still(name, dna, PixelType.FLOAT32);
        LabelVideo labels = segmenter.segment(still, 0, folder, Progress.NONE)) {
      return labels.labels(0);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }
}
