package org.lexyscope.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/**
 * The scores of one group of videos, for all nuclei or those of one contrast bin. An image is a
 * frame; what is averaged is always one number an image.
 *
 * @param group of the videos
 * @param bin of the nuclei, empty for all
 * @param images frames with a true or a falsely predicted nucleus of this bin
 * @param nuclei true ones
 * @param dice of the image's true nuclei with their partners (0 without), averaged
 * @param worstDice the smallest such number of each video, its mean over videos
 * @param f1 2 found / (true + found + false) of the image
 * @param ratioError median over the image's nuclei of |N/C over true N/C - 1|
 * @param single frames with a single nucleus, scored as masks
 * @param rateError of each cell and phase; only for all nuclei
 * @param links tracking accuracy; only for all nuclei
 */
public record SummaryRow(
    String group,
    Optional<ContrastBin> bin,
    int images,
    int nuclei,
    Spread dice,
    Spread worstDice,
    Spread f1,
    Spread ratioError,
    SingleCells single,
    Spread rateError,
    LinkScore links) {

  /**
   * Frames with one nucleus, the whole prediction taken as its mask.
   *
   * @param empty predictions without a pixel, which count with the image's diagonal
   */
  public record SingleCells(
      Spread dice,
      Spread sensitivity,
      Spread specificity,
      Spread hausdorffPx,
      Spread hausdorffUm,
      int empty) {}

  /** A row a group and bin, groups in their order, all nuclei first. */
  public static List<SummaryRow> of(List<VideoScore> videos) {
    Map<String, List<VideoScore>> groups = new LinkedHashMap<>();
    videos.forEach(v -> groups.computeIfAbsent(v.group(), unused -> new ArrayList<>()).add(v));
    List<SummaryRow> rows = new ArrayList<>();
    groups.forEach(
        (group, members) -> {
          rows.add(row(group, Optional.empty(), members));
          for (ContrastBin bin : ContrastBin.values()) {
            rows.add(row(group, Optional.of(bin), members));
          }
        });
    return rows;
  }

  private static SummaryRow row(String group, Optional<ContrastBin> bin, List<VideoScore> videos) {
    List<ImageScore> images = new ArrayList<>();
    List<Double> worst = new ArrayList<>();
    for (VideoScore video : videos) {
      List<ImageScore> ofVideo = images(video, bin);
      images.addAll(ofVideo);
      ofVideo.stream()
          .mapToDouble(ImageScore::dice)
          .filter(dice -> !Double.isNaN(dice))
          .min()
          .ifPresent(worst::add);
    }
    boolean all = bin.isEmpty();
    return new SummaryRow(
        group,
        bin,
        images.size(),
        images.stream().mapToInt(ImageScore::trueCount).sum(),
        Spread.of(images.stream().mapToDouble(ImageScore::dice)),
        Spread.of(worst.stream().mapToDouble(Double::doubleValue)),
        Spread.of(images.stream().mapToDouble(ImageScore::f1)),
        Spread.of(images.stream().mapToDouble(ImageScore::ratioError)),
        singleCells(videos, bin),
        Spread.of(
            videos.stream()
                .filter(video -> all)
                .flatMap(video -> video.rates().stream())
                .mapToDouble(RateScore::error)),
        all ? links(videos) : new LinkScore(0, 0));
  }

  private static List<ImageScore> images(VideoScore video, Optional<ContrastBin> bin) {
    Predicate<NucleusScore> inBin =
        nucleus -> bin.isEmpty() || ContrastBin.ofRatio(nucleus.trueRatio()).equals(bin);
    Map<Integer, List<NucleusScore>> byFrame = new TreeMap<>();
    video.nuclei().stream()
        .filter(inBin)
        .forEach(n -> byFrame.computeIfAbsent(n.frame(), unused -> new ArrayList<>()).add(n));
    return byFrame.values().stream().map(ImageScore::of).toList();
  }

  private static SingleCells singleCells(List<VideoScore> videos, Optional<ContrastBin> bin) {
    List<MaskScore> masks = new ArrayList<>();
    List<Double> hausdorffUm = new ArrayList<>();
    for (VideoScore video : videos) {
      Map<Integer, Optional<ContrastBin>> binOf = new TreeMap<>();
      video.nuclei().stream()
          .filter(nucleus -> nucleus.trueLabel() > 0)
          .forEach(n -> binOf.put(n.frame(), ContrastBin.ofRatio(n.trueRatio())));
      for (FrameScore frame : video.frames()) {
        if (frame.isSingleCell() && (bin.isEmpty() || bin.equals(binOf.get(frame.frame())))) {
          masks.add(frame.mask());
          hausdorffUm.add(frame.mask().hausdorffPx() * video.pixelSizeUm().orElse(Double.NaN));
        }
      }
    }
    return new SingleCells(
        Spread.of(masks.stream().mapToDouble(MaskScore::dice)),
        Spread.of(masks.stream().mapToDouble(MaskScore::sensitivity)),
        Spread.of(masks.stream().mapToDouble(MaskScore::specificity)),
        Spread.of(masks.stream().mapToDouble(MaskScore::hausdorffPx)),
        Spread.of(hausdorffUm.stream().mapToDouble(Double::doubleValue)),
        (int) masks.stream().filter(MaskScore::empty).count());
  }

  private static LinkScore links(List<VideoScore> videos) {
    return new LinkScore(
        videos.stream().mapToInt(video -> video.links().trueCount()).sum(),
        videos.stream().mapToInt(video -> video.links().foundCount()).sum());
  }

  /** What an image's nuclei of one bin come to. */
  private record ImageScore(int trueCount, double dice, double f1, double ratioError) {
    private static ImageScore of(List<NucleusScore> nuclei) {
      List<NucleusScore> real = nuclei.stream().filter(n -> n.trueLabel() > 0).toList();
      int found = (int) real.stream().filter(NucleusScore::found).count();
      int wrong = nuclei.size() - real.size();
      DoubleStream errors = real.stream().mapToDouble(NucleusScore::ratioError);
      return new ImageScore(
          real.size(),
          Spread.of(real.stream().mapToDouble(NucleusScore::dice)).mean(),
          2.0 * found / (real.size() + found + wrong),
          Spread.of(errors).median());
    }
  }
}
