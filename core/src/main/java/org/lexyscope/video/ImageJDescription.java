package org.lexyscope.video;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lexyscope.image.Calibration;

/**
 * The image description of ImageJ files: one {@code key=value} a line, the first being {@code
 * ImageJ=VERSION}. Planes are stored channel by channel, then slice by slice, then frame by frame.
 */
final class ImageJDescription {
  private static final String SIGN = "ImageJ=";

  /** Micrometres of each length unit ImageJ writes. */
  private static final Map<String, Double> UM =
      Map.ofEntries(
          Map.entry("micron", 1.0),
          Map.entry("microns", 1.0),
          Map.entry("micrometer", 1.0),
          Map.entry("um", 1.0),
          Map.entry("\u00b5m", 1.0),
          Map.entry("\u03bcm", 1.0),
          Map.entry("\\u00B5m", 1.0),
          Map.entry("nm", 1e-3),
          Map.entry("mm", 1e3),
          Map.entry("cm", 1e4));

  /** Seconds of each time unit ImageJ writes. */
  private static final Map<String, Double> SECONDS =
      Map.ofEntries(
          Map.entry("s", 1.0),
          Map.entry("sec", 1.0),
          Map.entry("second", 1.0),
          Map.entry("seconds", 1.0),
          Map.entry("ms", 1e-3),
          Map.entry("msec", 1e-3),
          Map.entry("min", 60.0),
          Map.entry("minute", 60.0),
          Map.entry("minutes", 60.0),
          Map.entry("h", 3600.0),
          Map.entry("hour", 3600.0),
          Map.entry("hours", 3600.0));

  private final Map<String, String> values;

  private ImageJDescription(Map<String, String> values) {
    this.values = values;
  }

  /** The description of a file ImageJ (or a program writing its form) made, else empty. */
  static Optional<ImageJDescription> parse(String description) {
    if (!description.startsWith(SIGN)) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (String line : description.lines().toList()) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        values.put(line.substring(0, equals), line.substring(equals + 1).strip());
      }
    }
    return Optional.of(new ImageJDescription(values));
  }

  /** The description of a stack of {@code frameCount} frames of one channel. */
  static String write(int frameCount, PixelType type, Calibration calibration) {
    StringBuilder text = new StringBuilder(SIGN + "1.54p\nimages=" + frameCount + "\n");
    if (frameCount > 1) {
      text.append("frames=").append(frameCount).append("\nhyperstack=true\nmode=grayscale\n");
    }
    if (calibration.pixelSizeUm().isPresent()) {
      text.append("unit=micron\n");
    }
    calibration
        .intervalS()
        .ifPresent(
            intervalS -> text.append(String.format(Locale.ROOT, "finterval=%s\n", intervalS)));
    text.append("loop=false\n");
    if (!type.isFloat()) {
      text.append(String.format(Locale.ROOT, "min=0.0\nmax=%.1f\n", type.max()));
    }
    return text.toString();
  }

  /** Planes in the file. */
  int imageCount() {
    return count("images");
  }

  int channelCount() {
    return count("channels");
  }

  int sliceCount() {
    return count("slices");
  }

  int frameCount() {
    return count("frames");
  }

  /**
   * The pixel size in micrometres: the inverse of the resolution, whose unit is named here. Empty
   * when that unit is not a length. ImageJ keeps six decimals of the resolution, so seven digits of
   * its inverse are taken.
   */
  OptionalDouble pixelSizeUm(double pixelsPerUnit) {
    Double um = UM.get(unit());
    double pixelSizeUm = um == null ? Double.NaN : um / pixelsPerUnit;
    return pixelSizeUm > 0 && Double.isFinite(pixelSizeUm)
        ? OptionalDouble.of(BigDecimal.valueOf(pixelSizeUm).round(new MathContext(7)).doubleValue())
        : OptionalDouble.empty();
  }

  /** The length unit as written, empty when there is none. */
  String unit() {
    return values.getOrDefault("unit", "");
  }

  /**
   * Seconds between frames. {@code fps} is left aside: ImageJ writes the playback speed of its
   * animation there.
   */
  OptionalDouble intervalS() {
    Double unitS = SECONDS.get(values.getOrDefault("tunit", "sec").toLowerCase(Locale.ROOT));
    double interval = number("finterval");
    return unitS == null || !(interval > 0) || Double.isInfinite(interval)
        ? OptionalDouble.empty()
        : OptionalDouble.of(interval * unitS);
  }

  /** Whether only a playback speed is given, which is not a frame interval. */
  boolean hasPlaybackSpeedOnly() {
    return intervalS().isEmpty() && values.containsKey("fps");
  }

  private int count(String key) {
    double count = number(key);
    return count >= 1 && count <= Integer.MAX_VALUE ? (int) count : 1;
  }

  private double number(String key) {
    try {
      return Double.parseDouble(values.getOrDefault(key, ""));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
