package org.lexyscope.video;

import java.util.List;
import java.util.OptionalDouble;
import org.lexyscope.image.Calibration;

/** Takes pixel size and times from the options, else from the file, and notes which. */
final class ScaleChoice {
  private final ReadOptions options;
  private final int frameCount;
  private final List<String> notes;
  private Calibration calibration = Calibration.UNKNOWN;

  ScaleChoice(ReadOptions options, int frameCount, List<String> notes) {
    this.options = options;
    this.frameCount = frameCount;
    this.notes = notes;
  }

  /** Takes the pixel size found in a file, if the user gave none. */
  void pixelSize(OptionalDouble found, String where) {
    OptionalDouble said = options.pixelSizeUm();
    if (said.isPresent()) {
      notes.add("The pixel size, %s um, is taken from --pixel-size.".formatted(said.getAsDouble()));
    } else if (found.isPresent()) {
      notes.add("The pixel size, %s um, is taken from %s.".formatted(found.getAsDouble(), where));
    } else {
      notes.add("The pixel size is unknown: lengths are in pixels.");
    }
    OptionalDouble pixelSizeUm = said.isPresent() ? said : found;
    if (pixelSizeUm.isPresent()) {
      calibration = calibration.withPixelSize(pixelSizeUm.getAsDouble());
    }
  }

  /** Takes the frame interval found in a file, if the user gave none. */
  void interval(OptionalDouble found, String where) {
    interval(found, where, FrameSteps.even(frameCount));
  }

  /**
   * The same for frames that may have been left out.
   *
   * @param steps which multiple of the interval each frame is at
   */
  void interval(OptionalDouble found, String where, List<Long> steps) {
    OptionalDouble said = options.intervalS();
    if (said.isPresent()) {
      notes.add(
          "The frame interval, %s s, is taken from --frame-interval."
              .formatted(said.getAsDouble()));
    } else if (found.isPresent()) {
      notes.add(
          "The frame interval, %s s, is taken from %s.".formatted(found.getAsDouble(), where));
    } else {
      notes.add("The frame interval is unknown: times are in frames.");
    }
    OptionalDouble intervalS = said.isPresent() ? said : found;
    if (intervalS.isPresent()) {
      double stepS = intervalS.getAsDouble();
      calibration =
          new Calibration(
              calibration.pixelSizeUm(), steps.stream().map(step -> step * stepS).toList());
    }
  }

  /** Takes the time of each frame found in a file, if the user gave no interval. */
  void times(List<Double> timesS, String where) {
    if (options.intervalS().isPresent()) {
      interval(OptionalDouble.empty(), where);
      return;
    }
    notes.add("The time of each frame is taken from %s.".formatted(where));
    calibration = new Calibration(calibration.pixelSizeUm(), timesS);
  }

  Calibration calibration() {
    return calibration;
  }
}
