package org.lexyscope.segment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lexyscope.dataset.FrameReader;
import org.lexyscope.dataset.IntensityScale;
import org.lexyscope.dataset.Targets;
import org.lexyscope.dataset.UnmovedVideo;
import org.lexyscope.dataset.VideoContext;
import org.lexyscope.network.Predictor;
import org.lexyscope.run.Progress;
import org.lexyscope.video.Video;

/**
 * A trained network that looks at frames alone or with their video beside them. Intensities are
 * scaled once, and the size of a nucleus is named by the user, or follows from the pixel size, or
 * is estimated.
 */
final class NetworkFrameMethod implements FrameMethod {
  /**
   * Heap for a pixel of a frame, and for a pixel where nuclei are cut out: the network's, or the
   * frame's when that is finer. Measured (JDK 25, G1, Linux) as the least {@code -Xmx} with one
   * frame at a time, less that for a tiny video: 36 bytes at the network's own scale and on frames
   * halved for it (1600x1600 pixels, known to 3), and 136 on frames enlarged twice (1000x1000
   * pixels, known to 12). What libtorch takes outside the heap is bounded by the size of a tile.
   */
  private static final double FRAME_BYTES = 10;

  private static final double CUTTING_BYTES = 40;

  /**
   * Planes twice, a few frames and the means beside them, the answers of {@link FusedViews} to 17
   * frames and to four that wait for a worker, and their mean, counted from the arrays held at
   * once.
   */
  private static final double BESIDE_BYTES = 76 + 3 * (17 + 4) + 28;

  /** Frames that wait for those after them. */
  private static final double WAITING_BYTES = 4 * (FusedViews.REACH + 1);

  private final ModelDescription model;
  private final String fingerprint;
  private final NucleusThresholds thresholds;
  private final Predictor predictor;
  private final OptionalDouble nucleusDiameterPx;
  private final Sight sight;

  /**
   * @param fingerprint of the model, told to people and part of what intermediate files belong to
   * @param predictor with the model's weights; closed with this method
   * @param nucleusDiameterPx in the video, if the user names it
   * @param sight what it sees beside a frame
   * @throws IllegalArgumentException if the network's planes or classes, its normalisation or a
   *     threshold are others than this method works with, or it should see the past and looks at
   *     single frames
   */
  NetworkFrameMethod(
      ModelDescription model,
      String fingerprint,
      Predictor predictor,
      OptionalDouble nucleusDiameterPx,
      Sight sight) {
    int planes = model.network().inputChannels();
    int classes = model.network().outputChannels();
    boolean known =
        (planes == 1 || planes == VideoContext.PLANES)
            && (classes == Targets.CLASS_COUNT || classes == Targets.CYTOSOL);
    if (!known) {
      throw new IllegalArgumentException(
          "Model %s has %d input channels and %d classes; nuclei are cut out of 1 or %d channels and %d or %d classes (background, interior, rim, and cytosol if known)."
              .formatted(
                  model.name(),
                  planes,
                  classes,
                  VideoContext.PLANES,
                  Targets.CYTOSOL,
                  Targets.CLASS_COUNT));
    }
    if (!model.normalisation().equals(IntensityScale.NAME)) {
      throw new IllegalArgumentException(
          "Model %s was trained on intensities normalised by '%s'; this program knows '%s'."
              .formatted(model.name(), model.normalisation(), IntensityScale.NAME));
    }
    if (sight != Sight.WHOLE_VIDEO && planes == 1) {
      throw Segmenters.noVideo("Model " + model.name(), sight);
    }
    this.model = model;
    this.fingerprint = fingerprint;
    this.thresholds = NucleusThresholds.of(model.thresholds());
    this.predictor = predictor;
    this.nucleusDiameterPx = nucleusDiameterPx;
    this.sight = sight;
  }

  @Override
  public Prepared prepare(Video video, int channel, Path scratch, Progress progress)
      throws IOException {
    IntensityScale intensities =
        sight == Sight.PAST
            ? IntensityScale.ofFrames(video.frame(0, channel).pixels())
            : IntensityScale.ofVideo(video, channel);
    NucleusSize size = size(video, channel, intensities);
    NetworkViews views =
        new NetworkViews(video, channel, intensities, model.nucleusDiameterPx(), size.diameterPx());
    FrameViews beside = beside(views, scratch, progress);
    ScaledSegmenter segmenter =
        new ScaledSegmenter(
            this::classify, thresholds, model.nucleusDiameterPx(), size.diameterPx());
    return new Prepared(
        isFused() ? fused(beside, segmenter, video.frameCount()) : beside,
        isFused() ? view -> cut(segmenter, view) : segmenter,
        List.of(scaleNote(size), intensityNote(intensities), sightNote()),
        bytesPerPixel(size.diameterPx()));
  }

  private boolean isAlone() {
    return model.network().inputChannels() == 1;
  }

  /** Views of {@link FusedViews} are probabilities. */
  private static Segmentation cut(ScaledSegmenter segmenter, FrameView view) {
    float[][] planes = view.planes();
    ClassMaps maps = ClassMaps.ofFused(planes, view.width(), view.height());
    return segmenter.cut(maps, Optional.of(planes[FusedViews.BY_ITSELF]), view.frame());
  }

  private boolean isFused() {
    return !isAlone() && sight != Sight.UNFUSED;
  }

  private FrameViews beside(NetworkViews views, Path scratch, Progress progress)
      throws IOException {
    if (isAlone()) {
      return views.alone();
    }
    return switch (sight) {
      case PAST -> views.past();
      case UNFOLLOWED -> views.unmoved();
      case WHOLE_VIDEO, UNFUSED -> views.wholeVideo(scratch, progress);
    };
  }

  private FrameViews fused(FrameViews views, ScaledSegmenter segmenter, int frameCount) {
    return sight == Sight.PAST
        ? FusedViews.past(views, segmenter::maps, frameCount)
        : FusedViews.bothWays(views, segmenter::maps, frameCount);
  }

  private NucleusSize size(Video video, int channel, IntensityScale intensities)
      throws IOException {
    if (nucleusDiameterPx.isPresent() || video.calibration().pixelSizeUm().isPresent()) {
      return NucleusSize.withoutLooking(nucleusDiameterPx, video.calibration());
    }
    return ScaleSearch.estimate(
        unmoved(video, channel, intensities),
        this::classify,
        thresholds,
        model.nucleusDiameterPx());
  }

  /** What is looked at while the size of nuclei is not known yet. */
  private List<FrameView> unmoved(Video video, int channel, IntensityScale intensities)
      throws IOException {
    int count = sight == Sight.PAST ? 1 : video.frameCount();
    FrameReader reader = frame -> intensities.linear(video.frame(frame, channel).pixels());
    Optional<UnmovedVideo> beside =
        isAlone() ? Optional.empty() : Optional.of(new UnmovedVideo(reader, count));
    List<FrameView> views = new ArrayList<>();
    for (int frame : ScaleSearch.numbers(count)) {
      float[][] planes =
          beside.isPresent() ? beside.get().planes(frame) : new float[][] {reader.read(frame)};
      views.add(new FrameView(video.frame(frame, channel), planes, video.width(), video.height()));
    }
    return views;
  }

  /** One forward pass at a time; other threads may cut out nuclei meanwhile. */
  private synchronized float[] classify(float[] image, int height, int width) {
    return predictor.probabilities(image, 1, height, width);
  }

  private double bytesPerPixel(double frameDiameterPx) {
    double enlarged = Math.max(1, model.nucleusDiameterPx() / frameDiameterPx);
    double networkBytes = CUTTING_BYTES + (isAlone() ? 0 : BESIDE_BYTES);
    double frameBytes = FRAME_BYTES + (isFused() ? WAITING_BYTES : 0);
    return frameBytes + networkBytes * enlarged * enlarged;
  }

  private String scaleNote(NucleusSize size) {
    return String.format(
        Locale.ROOT,
        "Model %s (%s); nuclei of about %.1f px (%s), scaled to %.0f px.",
        model.name(),
        fingerprint,
        size.diameterPx(),
        size.rule(),
        model.nucleusDiameterPx());
  }

  private String sightNote() {
    if (isAlone()) {
      return "Each frame was looked at alone.";
    }
    return switch (sight) {
      case PAST -> "Each frame was looked at with the frames before it.";
      case WHOLE_VIDEO -> "Each frame was looked at with the whole video in view.";
      case UNFUSED ->
          "Each frame was looked at with the whole video in view and answered by itself.";
      case UNFOLLOWED ->
          "Each frame was looked at with the whole video in view, cells not followed.";
    };
  }

  private static String intensityNote(IntensityScale intensities) {
    return String.format(
        Locale.ROOT,
        "Intensities scaled once for the video, from %.6g to %.6g.",
        intensities.low(),
        intensities.high());
  }

  /** That of the whole video; seen otherwise a network knows less, and is not calibrated. */
  @Override
  public Optional<MaskUncertainty> uncertainty() {
    return sight == Sight.WHOLE_VIDEO ? model.uncertainty() : Optional.empty();
  }

  @Override
  public boolean isCausal() {
    return sight == Sight.PAST;
  }

  @Override
  public void close() {
    predictor.close();
  }
}
