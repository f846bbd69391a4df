package org.lexyscope.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The scores of one video in a folder of their own, so that an evaluation can go on where it ended:
 * {@code images.csv}, {@code nuclei.csv}, {@code rates.csv}, {@code pixels.csv} and, last, {@code
 * video.csv}.
 */
final class ScoreFiles {
  static final String LAST = "video.csv";
  static final String PICTURE = "worst.png";
  static final List<String> NAMES =
      List.of("images.csv", "nuclei.csv", "rates.csv", "pixels.csv", PICTURE, LAST);

  private ScoreFiles() {}

  /** Whether the folder holds all scores of its video. */
  static boolean areIn(Path folder) {
    return Files.exists(folder.resolve(LAST));
  }

  static void write(Path folder, VideoScore score) throws IOException {
    Files.createDirectories(folder);
    ScoreTables.images(List.of(score)).write(folder.resolve("images.csv"));
    ScoreTables.nuclei(List.of(score)).write(folder.resolve("nuclei.csv"));
    ScoreTables.rates(List.of(score)).write(folder.resolve("rates.csv"));
    ScoreTables.pixels(score.pixels()).write(folder.resolve("pixels.csv"));
    ScoreTables.videos(List.of(score)).write(folder.resolve(LAST));
  }

  /**
   * Reads what {@link #write} wrote, to seven digits.
   *
   * @throws IOException if a file is missing or has been changed; the message names it
   */
  static VideoScore read(Path folder) throws IOException {
    Row video = rows(folder.resolve(LAST)).getFirst();
    List<FrameScore> frames =
        rows(folder.resolve("images.csv")).stream().map(ScoreFiles::frame).toList();
    List<NucleusScore> nuclei =
        rows(folder.resolve("nuclei.csv")).stream().map(ScoreFiles::nucleus).toList();
    List<RateScore> rates =
        rows(folder.resolve("rates.csv")).stream().map(ScoreFiles::rate).toList();
    double pixelSizeUm = video.number("pixel_size_um");
    PixelCounts pixels = new PixelCounts();
    for (Row row : rows(folder.resolve("pixels.csv"))) {
      pixels.add(row.whole("probability_of_255"), row.whole("pixels"), row.whole("nuclear"));
    }
    return new VideoScore(
        video.text("group"),
        video.text("video"),
        Double.isNaN(pixelSizeUm) ? OptionalDouble.empty() : OptionalDouble.of(pixelSizeUm),
        frames,
        nuclei,
        rates,
        new LinkScore(video.whole("links_true"), video.whole("links_found")),
        pixels,
        video.number("seconds"));
  }

  /**
   * All videos that an evaluation has scored with one model.
   *
   * @param model the model's folder in that of the evaluation
   */
  static List<VideoScore> readAll(Path model) throws IOException {
    Path videos = model.resolve("videos");
    if (!Files.isDirectory(videos)) {
      throw new IOException(
          "[%s] holds no scores. Name a model's folder in what lexyscope evaluate has written."
              .formatted(model));
    }
    List<Path> folders;
    try (Stream<Path> found = Files.list(videos)) {
      folders = found.filter(ScoreFiles::areIn).sorted().toList();
    }
    List<VideoScore> scores = new ArrayList<>();
    for (Path folder : folders) {
      scores.add(read(folder));
    }
    return scores;
  }

  private static FrameScore frame(Row row) {
    return new FrameScore(
        row.whole("frame"),
        new LabelScore(
            row.whole("predicted"),
            row.whole("true"),
            row.whole("found"),
            row.number("matched_dice"),
            row.number("foreground_dice")),
        new IouScore(
            row.whole("predicted"),
            row.whole("true"),
            Stream.of("found", "found_60", "found_70", "found_80", "found_90")
                .map(row::whole)
                .toList()),
        new MaskScore(
            row.number("mask_dice"),
            row.number("sensitivity"),
            row.number("specificity"),
            row.number("hausdorff_px"),
            row.number("hausdorff_canny_px"),
            row.whole("empty") == 1));
  }

  private static NucleusScore nucleus(Row row) {
    return new NucleusScore(
        row.whole("frame"),
        row.whole("true_label"),
        row.whole("predicted_label"),
        row.number("true_nc"),
        row.number("nc"),
        row.number("dice"),
        row.text("kind").equals("found"),
        row.number("confidence"),
        row.number("concentration_ratio"),
        row.number("scatter"));
  }

  private static RateScore rate(Row row) {
    return new RateScore(
        row.whole("cell"),
        row.text("phase"),
        row.number("true_rate"),
        row.number("physical_export"),
        row.number("physical_import"),
        row.number("rate"),
        row.number("rate_low"),
        row.number("rate_high"));
  }

  private record Row(Path file, Map<String, String> cells) {
    String text(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new IllegalArgumentException(
            "[%s] has no column '%s'. Delete the folder to score its video again."
                .formatted(file, column));
      }
      return cell;
    }

    int whole(String column) {
      return Integer.parseInt(text(column));
    }

    double number(String column) {
      String text = text(column);
      return switch (text) {
        case "" -> Double.NaN;
        case "inf" -> Double.POSITIVE_INFINITY;
        default -> Double.parseDouble(text);
      };
    }
  }

  private static List<Row> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String[] header = lines.getFirst().split(",", -1);
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int column = 0; column < Math.min(header.length, cells.length); column++) {
        row.put(header[column], cells[column]);
      }
      rows.add(new Row(file, row));
    }
    return rows;
  }
}
