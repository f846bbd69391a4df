package org.lexyscope.video;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides how the planes of a stack are frames, channels and slices: by {@code --axes}, by {@code
 * --channels}, by the file, in that order.
 */
final class AxesChoice {
  private AxesChoice() {}

  /**
   * @param stored what the file says
   * @param told whether the file says anything: a plain stack does not
   * @throws VideoException if the planes do not fill the axes, or slices are left without a choice
   */
  static StackAxes choose(
      String name, StackAxes stored, boolean told, ReadOptions options, List<String> notes)
      throws VideoException {
    StackAxes axes = stored;
    if (options.axes().isPresent()) {
      axes = override(name, stored, told, options);
      notes.add("Axes %s are taken from --axes.".formatted(options.axes().get()));
    } else if (!told && options.channelCount().isPresent()) {
      axes = divide(name, stored.planeCount(), "TC", options.channelCount().getAsInt(), 1);
      notes.add("The planes are taken as %d interleaved channels.".formatted(axes.channelCount()));
    } else if (options.channelCount().isPresent()
        && options.channelCount().getAsInt() != stored.channelCount()) {
      throw new VideoException(
          "[%s] says it has %d channels; --channels is %d. Leave --channels out, or add --axes TCYX to overrule the file."
              .formatted(name, stored.channelCount(), options.channelCount().getAsInt()));
    }
    requireSlices(name, axes, options);
    return axes;
  }

  private static StackAxes override(
      String name, StackAxes stored, boolean told, ReadOptions options) throws VideoException {
    String order = options.axes().orElseThrow().replace("YX", "");
    long planes = stored.planeCount();
    int channels = options.channelCount().orElse(told ? stored.channelCount() : 1);
    if (order.equals("C")) {
      channels = Math.toIntExact(planes);
    }
    if (order.contains("C") && channels == 1 && planes > 1 && !told) {
      throw new VideoException(
          "[%s] does not say how many channels it has. Add --channels N to --axes %s."
              .formatted(name, options.axes().orElseThrow()));
    }
    int channelCount = order.contains("C") ? channels : 1;
    boolean both = order.contains("T") && order.contains("Z");
    int sliceCount = both ? stored.sliceCount() : 1;
    return divide(name, planes, order, channelCount, sliceCount);
  }

  /** Gives T, or Z where there is no T, what the other axes leave. */
  private static StackAxes divide(
      String name, long planes, String order, int channelCount, int sliceCount)
      throws VideoException {
    long rest = planes / ((long) channelCount * sliceCount);
    boolean open = order.contains("T") || order.contains("Z");
    if (rest * channelCount * sliceCount != planes || (!open && rest != 1)) {
      throw new VideoException(
          "[%s] has %d planes; they cannot be divided into %d channels and %d slices (axes %sYX)."
              .formatted(name, planes, channelCount, sliceCount, order));
    }
    int count = Math.toIntExact(rest);
    return order.contains("T")
        ? new StackAxes(order, count, channelCount, sliceCount)
        : new StackAxes(order, 1, channelCount, count);
  }

  private static void requireSlices(String name, StackAxes axes, ReadOptions options)
      throws VideoException {
    int slices = axes.sliceCount();
    if (slices > 1 && options.z().isEmpty()) {
      List<String> advice = new ArrayList<>();
      if (axes.frameCount() == 1) {
        advice.add(
            "If they are the time points (Fiji often saves them so), add --axes %s."
                .formatted(axes.channelCount() > 1 ? "TCYX" : "TYX"));
      }
      advice.add(
          "If they are focal planes, add --z max for their maximum or --z N for one of 1..%d."
              .formatted(slices));
      throw new VideoException(
          "[%s] has %d Z slices and %d time point%s. %s"
              .formatted(
                  name,
                  slices,
                  axes.frameCount(),
                  axes.frameCount() == 1 ? "" : "s",
                  String.join(" ", advice)));
    }
    if (options.z().isPresent()
        && options.z().get() instanceof ZChoice.Slice slice
        && slice.index() >= slices) {
      throw new VideoException(
          "[%s] has %d Z slice%s; there is no slice %d."
              .formatted(name, slices, slices == 1 ? "" : "s", slice.index() + 1));
    }
  }
}
