package org.lexyscope.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lexyscope.evaluate.IouScore;
import org.lexyscope.evaluate.Matching;
import org.lexyscope.image.Components;
import org.lexyscope.image.LabelImage;
import org.lexyscope.run.Journal;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.segment.VideoSegmenter;
import org.lexyscope.video.FramesInMemory;
import org.lexyscope.video.LabelVideo;
import org.lexyscope.video.PixelType;

/**
 * The report's Figure 2: makers of nuclear masks side by side on images of DNA, with F1 at IoU 0.5
 * to 0.9 where the truth is known.
 *
 * <p>Writes {@code scores.csv} (a row a maker and image, as soon as it is known: a run that was
 * stopped goes on behind it), {@code masks/MAKER/IMAGE.png}, {@code makers.csv}, {@code makers.md}
 * and {@code figure2.png}.
 */
public final class MakerComparison {
  private static final String JOURNAL = "scores.csv";

  private final String group;
  private final List<Maker> makers;
  private final List<MakerImage> images;
  private final Progress progress;
  private final boolean truthIsKnown;

  /**
   * @param group what tables call the images together
   * @throws IllegalArgumentException if two makers share a name, or only some images have a truth
   */
  public MakerComparison(
      String group, List<Maker> makers, List<MakerImage> images, Progress progress) {
    this.group = group;
    this.makers = List.copyOf(makers);
    this.images = List.copyOf(images);
    this.progress = progress;
    this.truthIsKnown = images.getFirst().truth().isPresent();
    Set<String> names = new HashSet<>();
    for (Maker maker : makers) {
      if (!names.add(maker.name())) {
        throw new IllegalArgumentException(
            "Two makers are called '%s'; tables would not tell them apart. Rename a model folder."
                .formatted(maker.name()));
      }
    }
    for (MakerImage image : images) {
      if (image.truth().isPresent() != truthIsKnown) {
        throw new IllegalArgumentException(
            "[%s] has %s truth, other than the first image; give it for all or for none."
                .formatted(image.file(), image.truth().isPresent() ? "a" : "no"));
      }
    }
  }

  /** Makes the masks that are not there yet, and writes tables and figure anew. */
  public void write(RunFolder run) throws IOException {
    Map<String, List<MakerScore>> scores = new LinkedHashMap<>();
    makers.forEach(maker -> scores.put(maker.name(), new ArrayList<>()));
    Set<String> known = images.stream().map(MakerImage::name).collect(Collectors.toSet());
    Path masks = run.file("masks");
    try (Journal journal = Journal.open(run.file(JOURNAL), MakerScore.HEADER)) {
      for (List<String> row : journal.before()) {
        MakerScore score = MakerScore.parse(row);
        if (known.contains(score.image())) {
          scores.getOrDefault(score.maker(), new ArrayList<>()).add(score);
        }
      }
      for (Maker maker : makers) {
        make(maker, run, masks, journal, scores.getOrDefault(maker.name(), List.of()));
      }
    }
    MakerTables.write(run, group, scores, truthIsKnown);
    new MakerFigure(images, scores, masks, truthIsKnown).write(run.file("figure2.png"));
  }

  private void make(
      Maker maker, RunFolder run, Path masks, Journal journal, List<MakerScore> scores)
      throws IOException {
    if (scores.size() == images.size()) {
      return;
    }
    Set<String> done = new HashSet<>();
    scores.forEach(score -> done.add(score.image()));
    Path folder = Files.createDirectories(masks.resolve(maker.name()));
    try (VideoSegmenter segmenter = maker.opener().open()) {
      // Untimed: the first image pays for what the maker loads and compiles.
      timed(segmenter, images.getFirst(), run);
      for (MakerImage image : images) {
        if (!done.contains(image.name())) {
          Timed made = timed(segmenter, image, run);
          MaskFile.write(made.labels(), folder.resolve(image.name() + ".png"));
          MakerScore score =
              new MakerScore(
                  maker.name(),
                  image.name(),
                  objects(made.labels(), image),
                  made.seconds(),
                  made.note());
          journal.add(score.cells());
          scores.add(score);
        }
        progress.update(maker.name(), scores.size(), images.size());
      }
    }
  }

  private record Timed(LabelImage labels, double seconds, String note) {}

  private static Timed timed(VideoSegmenter segmenter, MakerImage image, RunFolder run)
      throws IOException {
    FramesInMemory still = FramesInMemory.still(image.name(), image.image(), PixelType.FLOAT32);
    Path scratch = Files.createTempDirectory(run.scratch(), "image");
    long startedNanos = System.nanoTime();
    try (LabelVideo labels = segmenter.segment(still, 0, scratch, Progress.NONE)) {
      double seconds = (System.nanoTime() - startedNanos) / 1e9;
      LabelImage nuclei = Components.keepAtLeast(labels.labels(0), 1);
      return new Timed(nuclei, seconds, String.join(" ", segmenter.notes()));
    }
  }

  private static IouScore objects(LabelImage found, MakerImage image) throws IOException {
    Optional<LabelImage> truth = image.nuclei();
    return truth.isPresent()
        ? Matching.of(found, truth.get()).iouScore()
        : new IouScore(found.maxLabel(), 0, IouScore.NONE.foundCounts());
  }
}
