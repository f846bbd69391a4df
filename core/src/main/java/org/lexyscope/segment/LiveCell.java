package org.lexyscope.segment;

import java.io.IOException;
import java.util.Optional;
import org.lexyscope.dataset.IntensityScale;
import org.lexyscope.dataset.PastVideo;
import org.lexyscope.dataset.VideoContext;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.Resample;
import org.lexyscope.image.Window;
import org.lexyscope.network.Network;
import org.lexyscope.network.Predictor;
import org.lexyscope.torch.Device;
import org.lexyscope.torch.TorchRuntime;

/**
 * One cell followed while its video is being taken: of each new frame only the cell's surroundings
 * are looked at, at the network's scale, with the frames before. As {@link FusedViews#past} of
 * those surroundings, so the outline of a nucleus that is gone moves on with its cell.
 *
 * <p>The surroundings move with the cell. What it has of earlier frames lies where it was in
 * theirs; motion is measured between them as between whole frames. Not for several threads.
 */
public final class LiveCell implements AutoCloseable {
  /** Edge of the surroundings in the network's pixels: some three nuclei. */
  private static final int EDGE = 96;

  /**
   * The surroundings follow the nucleus by no more than this share of their edge a frame: motion
   * between one frame's and the next's must be small enough to be measured.
   */
  private static final double MOST_STEP = 0.06;

  /** By a frame that shows the nucleus the network is at least this sure of it. */
  private static final float SHOWN = 0.5f;

  private final Predictor predictor;
  private final IntensityScale intensities;
  private final double modelDiameterPx;
  private final ScaledSegmenter segmenter;
  private final int edgePx;
  private double middleX;
  private double middleY;
  private Optional<LiveMask> last = Optional.empty();
  private PastVideo past;
  private FusedViews fused;
  private FrameView newest;
  private int seen;

  private LiveCell(
      ModelDescription model,
      Predictor predictor,
      Frame first,
      double x,
      double y,
      double nucleusDiameterPx) {
    this.predictor = predictor;
    this.intensities = IntensityScale.ofFrames(first.pixels());
    this.modelDiameterPx = model.nucleusDiameterPx();
    this.past = new PastVideo(EDGE, EDGE, modelDiameterPx);
    this.segmenter =
        new ScaledSegmenter(
            this::classify,
            NucleusThresholds.of(model.thresholds()),
            modelDiameterPx,
            nucleusDiameterPx);
    this.edgePx = (int) Math.round(EDGE * nucleusDiameterPx / modelDiameterPx);
    this.newest = FrameView.alone(first);
    this.fused = fromNow();
    this.middleX = x;
    this.middleY = y;
  }

  /**
   * Gets ready for a cell; the weights are read here.
   *
   * @param model of a network that sees videos
   * @param first frame of the video; it settles the scale of intensities
   * @param x column near the nucleus' middle in the first frame
   * @param y row
   * @param nucleusDiameterPx in the frames
   * @param threads processors that may be used
   * @throws IllegalArgumentException if the network sees single frames, or the frames are smaller
   *     than the surroundings of a nucleus
   */
  public static LiveCell start(
      ModelFolder model,
      Frame first,
      double x,
      double y,
      double nucleusDiameterPx,
      Device device,
      int threads)
      throws IOException {
    ModelDescription description = model.description();
    if (description.network().inputChannels() != VideoContext.PLANES) {
      throw Segmenters.noVideo("Model " + description.name(), Sight.PAST);
    }
    double edgePx = EDGE * nucleusDiameterPx / description.nucleusDiameterPx();
    if (edgePx > Math.min(first.width(), first.height())) {
      throw new IllegalArgumentException(
          "A nucleus of %.1f px is followed in surroundings of %.0f px; the frame has %d x %d. Take larger frames, or name a smaller nucleus."
              .formatted(nucleusDiameterPx, edgePx, first.width(), first.height()));
    }
    TorchRuntime.useThreads(threads);
    Network network = model.network();
    return new LiveCell(
        description, new Predictor(network, device, false), first, x, y, nucleusDiameterPx);
  }

  private FusedViews fromNow() {
    return FusedViews.past(index -> newest, segmenter::maps, Integer.MAX_VALUE);
  }

  private float[] classify(float[] image, int height, int width) {
    return predictor.probabilities(image, 1, height, width);
  }

  /**
   * Outlines the nucleus in the next frame; the first frame comes here, too.
   *
   * @throws IllegalArgumentException if its size is not that of the first
   */
  public LiveMask next(Frame frame) throws IOException {
    boolean isFirst = last.isEmpty();
    LiveMask mask = outlined(frame);
    if (isFirst && mask.areaPx() > 0 && strays(mask)) {
      middleX = mask.x();
      middleY = mask.y();
      past = new PastVideo(EDGE, EDGE, modelDiameterPx);
      fused = fromNow();
      seen = 0;
      mask = outlined(frame);
    }
    last = mask.areaPx() > 0 ? Optional.of(mask) : last;
    follow(mask);
    return mask;
  }

  private LiveMask outlined(Frame frame) throws IOException {
    Window window = window(frame);
    float[] pixels = window.cut(frame.pixels(), frame.width());
    Frame around = new Frame(edgePx, edgePx, pixels);
    past.add(Resample.resize(intensities.linear(pixels), edgePx, edgePx, EDGE, EDGE));
    newest = new FrameView(around, past.planes(), EDGE, EDGE).moving(past.motion());
    FrameView view = fused.view(seen++);
    float[][] planes = view.planes();
    Segmentation found =
        segmenter.cut(
            ClassMaps.ofFused(planes, EDGE, EDGE),
            Optional.of(planes[FusedViews.BY_ITSELF]),
            around);
    return chosen(found, window).orElseGet(() -> moved(window));
  }

  private Window window(Frame frame) {
    int left = (int) Math.round(middleX - edgePx / 2.0);
    int top = (int) Math.round(middleY - edgePx / 2.0);
    return new Window(
        Math.clamp(left, 0, frame.width() - edgePx),
        Math.clamp(top, 0, frame.height() - edgePx),
        edgePx,
        edgePx);
  }

  /**
   * The nucleus that shares most with the last one; at first the one nearest to where it should be.
   */
  private Optional<LiveMask> chosen(Segmentation found, Window window) {
    int label =
        last.isPresent() ? mostShared(found.labels(), window, last.get()) : nearest(found, window);
    return label == 0
        ? Optional.empty()
        : Optional.of(
            LiveMask.of(
                found.labels(),
                label,
                window,
                found.confidence()[label - 1],
                found.confidenceByItself()[label - 1] < SHOWN));
  }

  private static int mostShared(LabelImage labels, Window window, LiveMask before) {
    int[] shared = new int[labels.maxLabel() + 1];
    for (int y = 0; y < window.height(); y++) {
      for (int x = 0; x < window.width(); x++) {
        if (before.isNucleus(window.left() + x, window.top() + y)) {
          shared[labels.at(x, y)]++;
        }
      }
    }
    int best = 0;
    for (int label = 1; label < shared.length; label++) {
      best = shared[label] > (best == 0 ? 0 : shared[best]) ? label : best;
    }
    return best;
  }

  private int nearest(Segmentation found, Window window) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int label = 1; label <= found.labels().maxLabel(); label++) {
      LiveMask mask = LiveMask.of(found.labels(), label, window, 1, false);
      double away = Math.hypot(mask.x() - middleX, mask.y() - middleY);
      if (away < least) {
        least = away;
        best = label;
      }
    }
    return best;
  }

  /** The last nucleus, moved with its cell; without one there is nothing. */
  private LiveMask moved(Window window) {
    if (last.isEmpty()) {
      return LiveMask.none(window);
    }
    LiveMask before = last.get();
    double perPx = (double) EDGE / edgePx;
    double inX = (before.x() - window.left()) * perPx;
    double inY = (before.y() - window.top()) * perPx;
    double dx = window.left() - before.window().left() - past.motion().x(inX, inY) / perPx;
    double dy = window.top() - before.window().top() - past.motion().y(inX, inY) / perPx;
    return before.movedBy((int) Math.round(dx), (int) Math.round(dy), window);
  }

  private boolean strays(LiveMask mask) {
    return Math.hypot(mask.x() - middleX, mask.y() - middleY) > MOST_STEP * edgePx;
  }

  private void follow(LiveMask mask) {
    double most = MOST_STEP * edgePx;
    middleX += Math.clamp(mask.x() - middleX, -most, most);
    middleY += Math.clamp(mask.y() - middleY, -most, most);
  }

  @Override
  public void close() {
    predictor.close();
  }
}
