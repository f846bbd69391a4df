package org.lexyscope.segment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.lexyscope.image.Components;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.Resample;
import org.lexyscope.image.Window;
import org.lexyscope.video.Video;

/**
 * Estimates the size of a nucleus by trying sizes: at the right one the network finds nuclei that
 * are as large as supposed, and is sure of them.
 *
 * <p>A candidate's score is {@code sqrt(A) * mean (c - 1/2)^2 exp(-(ln(found / supposed) /
 * 0.35)^2)}, where A is the share of the image that is nucleus and the mean is over the objects
 * found, weighted by area, with their confidence c and diameter. The root keeps one sure object in
 * an empty image beside many in a full one. The mean of the candidates' logarithms, weighted by the
 * squares of their scores, is then taken {@value #ROUNDS} times to the median diameter of the
 * nuclei found with it: a network that learnt nuclei of many sizes finds them as large as they are.
 */
final class ScaleSearch {
  private static final double SMALLEST_PX = 8;
  private static final double LARGEST_PX = 260;
  private static final double STEP = Math.sqrt(2);
  private static final int FRAMES_LOOKED_AT = 3;
  private static final int ROUNDS = 2;
  private static final double TOLERANCE = 0.35;

  /** Only a middle part of a frame is looked at, such that a network's input has this edge. */
  private static final int NETWORK_EDGE = 384;

  /** What the network says where it does not know. */
  private static final double UNSURE = 0.5;

  private final PixelClassifier classifier;
  private final NucleusThresholds thresholds;
  private final double modelDiameterPx;

  private ScaleSearch(
      PixelClassifier classifier, NucleusThresholds thresholds, double modelDiameterPx) {
    this.classifier = classifier;
    this.thresholds = thresholds;
    this.modelDiameterPx = modelDiameterPx;
  }

  /**
   * Tries sizes.
   *
   * @param frames views at the frames' own scale, at least one
   */
  static NucleusSize estimate(
      List<FrameView> frames,
      PixelClassifier classifier,
      NucleusThresholds thresholds,
      double modelDiameterPx) {
    ScaleSearch search = new ScaleSearch(classifier, thresholds, modelDiameterPx);
    Frame first = frames.getFirst().frame();
    double largestPx = Math.min(LARGEST_PX, Math.min(first.width(), first.height()) / 2.0);
    double weights = 0;
    double logs = 0;
    for (double px = SMALLEST_PX; px <= largestPx; px *= STEP) {
      double score = search.score(frames, px);
      weights += score * score;
      logs += score * score * Math.log(px);
    }
    if (weights == 0) {
      return NucleusSize.assumed("no size of nucleus fits what the network sees");
    }
    return new NucleusSize(
        search.followed(frames, Math.exp(logs / weights)),
        String.format(Locale.ROOT, "estimated from %d frames by trying sizes", frames.size()));
  }

  private double followed(List<FrameView> frames, double supposedPx) {
    double diameterPx = supposedPx;
    for (int round = 0; round < ROUNDS; round++) {
      diameterPx = findings(frames, diameterPx).medianPx();
    }
    return diameterPx;
  }

  /** Up to three frames, evenly spread. */
  static List<Frame> frames(Video video, int channel) throws IOException {
    List<Frame> frames = new ArrayList<>();
    for (int frame : numbers(video.frameCount())) {
      frames.add(video.frame(frame, channel));
    }
    return frames;
  }

  /** The numbers of up to three frames, evenly spread. */
  static int[] numbers(int frameCount) {
    int count = Math.min(FRAMES_LOOKED_AT, frameCount);
    return IntStream.range(0, count)
        .map(i -> count == 1 ? 0 : i * (frameCount - 1) / (count - 1))
        .toArray();
  }

  private double score(List<FrameView> frames, double supposedPx) {
    return findings(frames, supposedPx).score();
  }

  private Findings findings(List<FrameView> frames, double supposedPx) {
    ScaledSegmenter segmenter =
        new ScaledSegmenter(classifier, thresholds, modelDiameterPx, supposedPx);
    Findings findings = new Findings(supposedPx);
    for (FrameView frame : frames) {
      findings.add(segmenter.segment(middle(frame, modelDiameterPx / supposedPx)));
    }
    return findings;
  }

  private static FrameView middle(FrameView view, double factor) {
    Window window = middle(view.width(), view.height(), (int) (NETWORK_EDGE / factor));
    int width = NetworkViews.scaled(window.width(), factor);
    int height = NetworkViews.scaled(window.height(), factor);
    float[][] planes = new float[view.planes().length][];
    for (int plane = 0; plane < planes.length; plane++) {
      float[] cut = window.cut(view.planes()[plane], view.width());
      planes[plane] = Resample.resize(cut, window.width(), window.height(), width, height);
    }
    return new FrameView(cut(view.frame(), window), planes, width, height);
  }

  /** What is found in some frames with one supposed diameter. */
  private static final class Findings {
    private final double supposedPx;
    private double weighted;
    private double nuclearPixels;
    private double pixels;
    private final List<Double> diametersPx = new ArrayList<>();

    Findings(double supposedPx) {
      this.supposedPx = supposedPx;
    }

    /** Objects cut by the image's border tell no diameter. */
    void add(Segmentation found) {
      int[] areas = Components.areas(found.labels());
      boolean[] cut = cutByBorder(found.labels(), areas.length);
      pixels += found.labels().labels().length;
      for (int label = 1; label < areas.length; label++) {
        if (!cut[label]) {
          double diameterPx = 2 * Math.sqrt(areas[label] / Math.PI);
          double off = Math.log(diameterPx / supposedPx) / TOLERANCE;
          double sure = found.confidence()[label - 1] - UNSURE;
          weighted += areas[label] * sure * sure * Math.exp(-off * off);
          nuclearPixels += areas[label];
          diametersPx.add(diameterPx);
        }
      }
    }

    /** Of the nuclei found; the supposed one when there are none. */
    double medianPx() {
      double[] sorted = diametersPx.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return sorted.length == 0 ? supposedPx : sorted[sorted.length / 2];
    }

    double score() {
      return nuclearPixels == 0 ? 0 : Math.sqrt(nuclearPixels / pixels) * weighted / nuclearPixels;
    }
  }

  private static boolean[] cutByBorder(LabelImage image, int labelCount) {
    boolean[] cut = new boolean[labelCount];
    for (int x = 0; x < image.width(); x++) {
      cut[image.at(x, 0)] = true;
      cut[image.at(x, image.height() - 1)] = true;
    }
    for (int y = 0; y < image.height(); y++) {
      cut[image.at(0, y)] = true;
      cut[image.at(image.width() - 1, y)] = true;
    }
    return cut;
  }

  /** The middle of a frame, at most this high and wide. */
  static Frame middle(Frame frame, int edgePx) {
    return cut(frame, middle(frame.width(), frame.height(), edgePx));
  }

  private static Frame cut(Frame frame, Window window) {
    return new Frame(window.width(), window.height(), window.cut(frame.pixels(), frame.width()));
  }

  private static Window middle(int frameWidth, int frameHeight, int edgePx) {
    int width = Math.min(frameWidth, edgePx);
    int height = Math.min(frameHeight, edgePx);
    return new Window((frameWidth - width) / 2, (frameHeight - height) / 2, width, height);
  }
}
