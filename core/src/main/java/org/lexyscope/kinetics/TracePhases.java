package org.lexyscope.kinetics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Phases found in a mean trace when nobody says when the light was on.
 *
 * <p>The trace is cut into one, two or three stretches, each with an exponential of its own (a flat
 * stretch is one that ends where it starts), at the places of the least squared residuals; how many
 * is decided by the Bayesian information criterion, {@code n ln(S / n) + p ln n} with three
 * parameters a stretch and one a cut (G. Schwarz, Ann. Statist. 6, 461-464, 1978). Two neighbours
 * that go the same way count as one phase, because a lag or a second exponent is no change of
 * light; and only the first stretch may be flat, because later ones are the plateau of the change
 * before.
 */
public final class TracePhases {
  private static final int MAX_POINTS = 100;
  private static final int MIN_POINTS = ExponentialFit.MIN_FRAMES;

  /** A stretch is flat when it runs less than this part of the trace's range. */
  private static final double FLAT = 0.1;

  private record Stretch(double residuals, int direction) {}

  private record Cut(List<Integer> starts, double criterion) {}

  private TracePhases() {}

  /**
   * The phases of a trace.
   *
   * @param mean one value a frame, NaN where missing
   * @return one to three phases that cover the frames with values; none when fewer than four frames
   *     have one
   */
  public static List<Phase> of(TimeAxis axis, double[] mean) {
    int[] points = points(mean);
    if (points.length < MIN_POINTS) {
      return List.of();
    }
    Stretch[][] stretches = stretches(axis.times(), mean, points);
    Cut best = bestCut(stretches, points.length);
    List<Phase> phases = new ArrayList<>();
    for (int index = 0; index < best.starts().size(); index++) {
      int first = points[best.starts().get(index)];
      boolean last = index + 1 == best.starts().size();
      int end = last ? points[points.length - 1] + 1 : points[best.starts().get(index + 1)];
      phases.add(new Phase("phase_" + (index + 1), Phase.Source.TRACE, first, end));
    }
    return List.copyOf(phases);
  }

  /** Frames with a value, thinned evenly when there are very many. */
  private static int[] points(double[] mean) {
    int[] present = new int[mean.length];
    int count = 0;
    for (int frame = 0; frame < mean.length; frame++) {
      if (Double.isFinite(mean[frame])) {
        present[count++] = frame;
      }
    }
    int kept = Math.min(count, MAX_POINTS);
    int[] points = new int[kept];
    for (int index = 0; index < kept; index++) {
      points[index] = present[(int) ((long) index * (count - 1) / Math.max(1, kept - 1))];
    }
    return points;
  }

  /** At [first][end]: the exponential through points first to end - 1. */
  private static Stretch[][] stretches(double[] times, double[] mean, int[] points) {
    double[] t = Arrays.stream(points).mapToDouble(frame -> times[frame]).toArray();
    double[] y = Arrays.stream(points).mapToDouble(frame -> mean[frame]).toArray();
    double range = Arrays.stream(y).max().orElseThrow() - Arrays.stream(y).min().orElseThrow();
    Stretch[][] stretches = new Stretch[points.length + 1][points.length + 1];
    for (int first = 0; first < points.length; first++) {
      for (int end = first + MIN_POINTS; end <= points.length; end++) {
        RateProfile profile =
            new RateProfile(Arrays.copyOfRange(t, first, end), Arrays.copyOfRange(y, first, end));
        stretches[first][end] = stretch(profile, t[end - 1] - t[first], range);
      }
    }
    return stretches;
  }

  private static Stretch stretch(RateProfile profile, double span, double range) {
    RateProfile.Solution best = profile.coarseBest();
    double run = best.amplitude() * Math.expm1(-best.rate() * span);
    int direction = Math.abs(run) < FLAT * range ? 0 : (int) Math.signum(run);
    // A millionth of the range keeps a noise-free stretch from an infinite likelihood.
    double floor = 1e-12 * range * range * profile.frameCount();
    return new Stretch(Math.max(best.squaredResiduals(), floor), direction);
  }

  private static Cut bestCut(Stretch[][] stretches, int n) {
    Cut best = cut(stretches, n, 0);
    for (int second = MIN_POINTS; second <= n - MIN_POINTS; second++) {
      best = better(best, stretches, n, 0, second);
      for (int third = second + MIN_POINTS; third <= n - MIN_POINTS; third++) {
        best = better(best, stretches, n, 0, second, third);
      }
    }
    return best;
  }

  private static Cut better(Cut best, Stretch[][] stretches, int n, int... starts) {
    for (int index = 1; index < starts.length; index++) {
      int end = index + 1 < starts.length ? starts[index + 1] : n;
      int before = stretches[starts[index - 1]][starts[index]].direction();
      int after = stretches[starts[index]][end].direction();
      if (before == after || after == 0) {
        return best;
      }
    }
    Cut candidate = cut(stretches, n, starts);
    return candidate.criterion() < best.criterion() ? candidate : best;
  }

  private static Cut cut(Stretch[][] stretches, int n, int... starts) {
    double residuals = 0;
    for (int index = 0; index < starts.length; index++) {
      int end = index + 1 < starts.length ? starts[index + 1] : n;
      residuals += stretches[starts[index]][end].residuals();
    }
    int parameters = 3 * starts.length + starts.length - 1;
    double criterion = n * Math.log(Math.max(residuals, Double.MIN_NORMAL) / n);
    return new Cut(Arrays.stream(starts).boxed().toList(), criterion + parameters * Math.log(n));
  }
}
