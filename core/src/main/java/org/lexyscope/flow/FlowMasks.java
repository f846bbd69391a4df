package org.lexyscope.flow;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lexyscope.image.Components;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.ObjectWindows;
import org.lexyscope.image.Window;

/**
 * Labels from a network's flows and logits (Stringer et al. 2021): pixels above the logit follow
 * the flow, and those whose paths end together are one object. Objects that do not look like their
 * flow are dropped, holes filled, small objects dropped.
 */
public final class FlowMasks {
  /** Steps where nuclei have the size of training; longer ways need as many more. */
  public static final int STEPS = 200;

  /** An object that covers more of the image than this is none. */
  private static final double LARGEST_SHARE = 0.4;

  /** Where both components are smaller, there is no flow to follow. */
  private static final float LEAST_FLOW = 1e-3f;

  private FlowMasks() {}

  /**
   * Labels 1..n without gaps.
   *
   * @param flow about unit vectors inside objects
   * @param logits of being in an object, row-major
   * @param steps of the paths, see {@link #STEPS}
   */
  public static LabelImage of(
      FlowField flow, float[] logits, int steps, FlowMaskSettings settings) {
    LabelImage clusters = clusters(flow, logits, steps, settings.leastLogit());
    LabelImage alike =
        settings.largestFlowError() == 0
            ? clusters
            : alike(clusters, flow, settings.largestFlowError());
    return Components.keepAtLeast(filled(alike, settings.minAreaPx()), 1);
  }

  private static LabelImage clusters(FlowField flow, float[] logits, int steps, double leastLogit) {
    int width = flow.width();
    int height = flow.height();
    float[] dy = new float[logits.length];
    float[] dx = new float[logits.length];
    for (int i = 0; i < logits.length; i++) {
      dy[i] = logits[i] > leastLogit ? flow.dy()[i] : 0;
      dx[i] = logits[i] > leastLogit ? flow.dx()[i] : 0;
    }
    int[] inside =
        IntStream.range(0, logits.length)
            .filter(i -> logits[i] > leastLogit && moves(dy[i], dx[i]))
            .toArray();
    int[] ends = FlowPaths.ends(new FlowField(width, height, dy, dx), inside, steps);
    int[] sinks = Sinks.labels(Sinks.histogram(ends, logits.length), width, height);
    int[] labels = new int[logits.length];
    for (int i = 0; i < inside.length; i++) {
      labels[inside[i]] = sinks[ends[i]];
    }
    return withoutGiants(new LabelImage(width, height, labels));
  }

  private static boolean moves(float dy, float dx) {
    return Math.abs(dy) > LEAST_FLOW || Math.abs(dx) > LEAST_FLOW;
  }

  private static LabelImage withoutGiants(LabelImage image) {
    int[] areas = Components.areas(image);
    double largest = LARGEST_SHARE * image.labels().length;
    return kept(image, label -> areas[label] <= largest);
  }

  /** The objects whose own flow is near to the one they came from. */
  private static LabelImage alike(LabelImage image, FlowField flow, double largestError) {
    FlowField own = Diffusion.flows(image);
    double[] errors = new double[image.maxLabel() + 1];
    for (int i = 0; i < image.labels().length; i++) {
      double offY = own.dy()[i] - flow.dy()[i];
      double offX = own.dx()[i] - flow.dx()[i];
      errors[image.labels()[i]] += offY * offY + offX * offX;
    }
    int[] areas = Components.areas(image);
    return kept(image, label -> errors[label] <= largestError * areas[label]);
  }

  private static LabelImage kept(LabelImage image, IntPredicate wanted) {
    int[] labels = image.labels().clone();
    for (int i = 0; i < labels.length; i++) {
      labels[i] = labels[i] != 0 && wanted.test(labels[i]) ? labels[i] : 0;
    }
    return new LabelImage(image.width(), image.height(), labels);
  }

  /** Objects of at least so many pixels, their holes filled. */
  private static LabelImage filled(LabelImage image, int minAreaPx) {
    LabelImage large = Components.keepAtLeast(image, minAreaPx);
    int[] labels = large.labels().clone();
    for (ObjectWindows.Labelled object : ObjectWindows.of(large)) {
      Window window = object.window();
      int[] part = window.cut(large.labels(), large.width());
      boolean[] own = new boolean[part.length];
      for (int i = 0; i < own.length; i++) {
        own[i] = part[i] == object.label();
      }
      boolean[] whole = Components.fillHoles(own, window.width(), window.height());
      for (int i = 0; i < whole.length; i++) {
        if (whole[i]) {
          int y = window.top() + i / window.width();
          labels[y * large.width() + window.left() + i % window.width()] = object.label();
        }
      }
    }
    return new LabelImage(large.width(), large.height(), labels);
  }
}
