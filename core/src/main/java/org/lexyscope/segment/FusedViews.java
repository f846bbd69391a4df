package org.lexyscope.segment;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lexyscope.motion.Displacement;

/**
 * What a network says of each frame, averaged with what it says of the frames around, each moved to
 * where the frame has its cells: with the log-odds L and the way d to another frame
 *
 * <pre>sum over k of r^|k| L(t + k, p + d(p)) / sum over k of r^|k|</pre>
 *
 * <p>Of a nucleus that cannot be seen a network says about 1/2, log-odds 0, and the frames that
 * show it decide. For videos that are still being taken, k stops at 0: the outline of a nucleus
 * that is gone moves on with its cell.
 *
 * <p>The planes of these views are probabilities: of interior and of nucleus, so averaged, of
 * nucleus by the frame alone and, of a network that knows it, of cytosol by the frame alone. They
 * are averaged where they are asked for, so that the network may go on meanwhile.
 */
final class FusedViews implements FrameViews {
  static final int INTERIOR = 0;
  static final int NUCLEUS = 1;
  static final int BY_ITSELF = 2;
  static final int CYTOSOL = 3;

  /** Frames on either side. */
  static final int REACH = 8;

  /** r above. */
  private static final double RETAINED = 0.9;

  private final FrameViews views;
  private final Function<FrameView, ClassMaps> network;
  private final int frameCount;
  private final int ahead;
  private final List<Seen> seen = new ArrayList<>();

  /** Frames that were seen ahead of their turn, without the planes the network was shown. */
  private final Deque<FrameView> waiting = new ArrayDeque<>();

  private int next = -1;

  /** What the network said of a frame, and the way of its cells to the frame before. */
  private record Seen(int index, Displacement toBefore, LogOdds odds) {}

  private FusedViews(
      FrameViews views, Function<FrameView, ClassMaps> network, int frameCount, int ahead) {
    this.views = views;
    this.network = network;
    this.frameCount = frameCount;
    this.ahead = ahead;
  }

  /**
   * Looks before and after each frame.
   *
   * @param views with motion, closed with these
   * @param network called once a frame, in order
   */
  static FusedViews bothWays(
      FrameViews views, Function<FrameView, ClassMaps> network, int frameCount) {
    return new FusedViews(views, network, frameCount, REACH);
  }

  /** Looks at each frame and those before it. */
  static FusedViews past(FrameViews views, Function<FrameView, ClassMaps> network, int frameCount) {
    return new FusedViews(views, network, frameCount, 0);
  }

  @Override
  public FrameView view(int index) throws IOException {
    next = next < 0 ? Math.max(0, index - REACH) : next;
    while (next <= Math.min(index + ahead, frameCount - 1)) {
      see(next++);
    }
    while (seen.getFirst().index() < index - REACH) {
      seen.removeFirst();
    }
    while (waiting.size() > next - index) {
      waiting.removeFirst();
    }
    List<Seen> around = List.copyOf(seen);
    int at = index - around.getFirst().index();
    FrameView view = waiting.removeFirst();
    return view.later(() -> fused(view, around, at));
  }

  private void see(int index) throws IOException {
    FrameView view = views.view(index);
    Displacement toBefore =
        view.toBefore()
            .orElseThrow(() -> new IllegalStateException("Fusing frames takes their motion."));
    LogOdds odds = new LogOdds(network.apply(view));
    seen.add(new Seen(index, toBefore, odds));
    waiting.addLast(view.withPlanes());
  }

  /**
   * The planes of the frame at a place in a list with those around it.
   *
   * @param at index in the list
   */
  private static float[][] fused(FrameView view, List<Seen> seen, int at) {
    LogOdds.Mean mean = new LogOdds.Mean(view.width(), view.height());
    mean.add(seen.get(at).odds());
    float[] byItself = seen.get(at).odds().nucleus();
    Displacement still = seen.get(at).toBefore().still();
    Displacement way = still;
    for (int i = at - 1; i >= 0; i--) {
      way = way.then(seen.get(i + 1).toBefore());
      mean.add(seen.get(i).odds(), way, weight(at - i));
    }
    way = still;
    for (int i = at + 1; i < seen.size(); i++) {
      way = way.then(seen.get(i).toBefore().inverse());
      mean.add(seen.get(i).odds(), way, weight(i - at));
    }
    ClassMaps maps = mean.probabilities();
    Optional<float[]> cytosol = seen.get(at).odds().cytosol();
    return cytosol.isPresent()
        ? new float[][] {maps.interior(), maps.nucleus(), byItself, cytosol.get()}
        : new float[][] {maps.interior(), maps.nucleus(), byItself};
  }

  private static float weight(int framesAway) {
    return (float) Math.pow(RETAINED, framesAway);
  }

  @Override
  public void close() throws IOException {
    views.close();
  }
}
