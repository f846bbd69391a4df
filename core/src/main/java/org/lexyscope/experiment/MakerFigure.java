package org.lexyscope.experiment;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lexyscope.image.Components;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.Window;
import org.lexyscope.report.MaskPicture;
import org.lexyscope.report.PanelGrid;

/**
 * The image, the truth where it is known, and each maker's outlines in one row; up to {@value
 * #MOST_ROWS} images, spread evenly over the sizes of nuclei. An image much larger than its panel
 * is shown a second time where the makers disagree most.
 */
final class MakerFigure {
  private static final int MOST_ROWS = 4;
  private static final int PANEL_PX = 300;

  /** A detail shows about this many nuclei across. */
  private static final double NUCLEI_ACROSS = 3;

  private static final int LEAST_DETAIL_PX = 48;

  private final List<MakerImage> images;
  private final Map<String, List<MakerScore>> scores;
  private final Path masks;
  private final boolean truthIsKnown;

  /** An image with what each column draws on it. */
  private record Fields(String name, Frame image, List<LabelImage> columns, List<String> captions) {
    Fields cut(Window window) {
      return new Fields(
          name + ", where the makers disagree most",
          new Frame(window.width(), window.height(), window.cut(image.pixels(), image.width())),
          columns.stream()
              .map(
                  labels ->
                      new LabelImage(
                          window.width(),
                          window.height(),
                          window.cut(labels.labels(), labels.width())))
              .toList(),
          captions.stream().map(caption -> "").toList());
    }
  }

  MakerFigure(
      List<MakerImage> images,
      Map<String, List<MakerScore>> scores,
      Path masks,
      boolean truthIsKnown) {
    this.images = images;
    this.scores = scores;
    this.masks = masks;
    this.truthIsKnown = truthIsKnown;
  }

  void write(Path file) throws IOException {
    List<String> titles = new ArrayList<>(List.of("image"));
    if (truthIsKnown) {
      titles.add("truth");
    }
    titles.addAll(scores.keySet());
    String heading =
        truthIsKnown
            ? "Nuclei by each maker, each in its own colour. Under a panel: nuclei, and F1 at IoU 0.5 of this image."
            : "Nuclei by each maker, each in its own colour. Under a panel: how many there are.";
    PanelGrid grid = new PanelGrid(heading, titles, PANEL_PX);
    for (MakerImage image : shown()) {
      Fields fields = fields(image);
      add(grid, fields);
      int longest = Math.max(fields.image().width(), fields.image().height());
      int detailPx = detailPx(fields);
      if (longest > 2 * PANEL_PX && 2 * detailPx < longest) {
        int makersFrom = titles.size() - scores.size();
        List<LabelImage> ofMakers = fields.columns().subList(makersFrom, titles.size());
        add(grid, fields.cut(Disagreement.window(ofMakers, detailPx)));
      }
    }
    grid.writePng(file);
  }

  /** Every image, or those in the middle of equal parts of the order by size of nuclei. */
  private List<MakerImage> shown() throws IOException {
    if (images.size() <= MOST_ROWS) {
      return images;
    }
    record Sized(MakerImage image, double diameterPx) {}
    List<Sized> sized = new ArrayList<>();
    for (MakerImage image : images) {
      sized.add(new Sized(image, medianDiameterPx(reference(image))));
    }
    sized.sort(Comparator.comparingDouble(Sized::diameterPx).thenComparing(s -> s.image().name()));
    return IntStream.range(0, MOST_ROWS)
        .mapToObj(i -> sized.get((2 * i + 1) * sized.size() / (2 * MOST_ROWS)).image())
        .toList();
  }

  private LabelImage reference(MakerImage image) throws IOException {
    Optional<LabelImage> truth = image.nuclei();
    return truth.isPresent() ? truth.get() : mask(scores.keySet().iterator().next(), image);
  }

  private LabelImage mask(String maker, MakerImage image) throws IOException {
    return MaskFile.read(masks.resolve(maker).resolve(image.name() + ".png"));
  }

  private Fields fields(MakerImage image) throws IOException {
    Frame frame = image.image();
    List<LabelImage> columns = new ArrayList<>();
    List<String> captions = new ArrayList<>();
    columns.add(LabelImage.empty(frame.width(), frame.height()));
    captions.add("%d x %d px".formatted(frame.width(), frame.height()));
    Optional<LabelImage> truth = image.nuclei();
    if (truth.isPresent()) {
      columns.add(truth.get());
    }
    for (Map.Entry<String, List<MakerScore>> maker : scores.entrySet()) {
      MakerScore score =
          maker.getValue().stream()
              .filter(s -> s.image().equals(image.name()))
              .findFirst()
              .orElseThrow();
      if (truth.isPresent() && captions.size() == 1) {
        captions.add("%d nuclei".formatted(score.objects().trueCount()));
      }
      columns.add(mask(maker.getKey(), image));
      captions.add(caption(score));
    }
    return new Fields(image.name(), frame, columns, captions);
  }

  private String caption(MakerScore score) {
    int count = score.objects().predictedCount();
    return truthIsKnown
        ? String.format(Locale.ROOT, "%d, F1 %.2f", count, score.objects().f1(0))
        : count + " nuclei";
  }

  private static void add(PanelGrid grid, Fields fields) {
    int longest = Math.max(fields.image().width(), fields.image().height());
    double scale = (double) PANEL_PX / longest;
    List<PanelGrid.Panel> panels = new ArrayList<>();
    for (int column = 0; column < fields.columns().size(); column++) {
      BufferedImage picture = MaskPicture.of(fields.image(), fields.columns().get(column), scale);
      panels.add(new PanelGrid.Panel(picture, fields.captions().get(column)));
    }
    grid.add(fields.name(), panels);
  }

  private static int detailPx(Fields fields) {
    double diameterPx =
        fields.columns().stream()
            .skip(1)
            .mapToDouble(MakerFigure::medianDiameterPx)
            .max()
            .orElse(0);
    int least = Math.min(fields.image().width(), fields.image().height());
    return Math.clamp(
        Math.round(NUCLEI_ACROSS * diameterPx), Math.min(LEAST_DETAIL_PX, least), least);
  }

  private static double medianDiameterPx(LabelImage nuclei) {
    int[] areas =
        IntStream.of(Components.areas(nuclei)).skip(1).filter(area -> area > 0).sorted().toArray();
    return areas.length == 0 ? 0 : 2 * Math.sqrt(areas[areas.length / 2] / Math.PI);
  }
}
