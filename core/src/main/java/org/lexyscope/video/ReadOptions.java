package org.lexyscope.video;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the user says about a file; anything said here wins over what the file says.
 *
 * <p>Indices count from 0 here and from 1 on the command line and in messages to users that name
 * options.
 *
 * @param axes order of the planes, slowest first, of the letters T, C, Z and then YX: {@code TYX},
 *     {@code TCYX}, {@code ZYX}, {@code TZCYX}
 * @param z which focal plane, or their maximum
 * @param channelCount channels of a plain stack whose planes are interleaved (channel fastest)
 * @param series position or series of a file with several, the cell of a LEXY folder; index from 0
 * @param pixelSizeUm edge of a pixel in micrometres
 * @param intervalS seconds between frames
 */
public record ReadOptions(
    Optional<String> axes,
    Optional<ZChoice> z,
    OptionalInt channelCount,
    OptionalInt series,
    OptionalDouble pixelSizeUm,
    OptionalDouble intervalS) {
  /** Nothing said: the file decides. */
  public static final ReadOptions NONE =
      new ReadOptions(
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty());

  public ReadOptions {
    axes = axes.map(order -> order.toUpperCase(Locale.ROOT));
    axes.ifPresent(ReadOptions::requireAxes);
    if (channelCount.isPresent() && channelCount.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "A video has at least 1 channel, found --channels " + channelCount.getAsInt() + ".");
    }
    if (series.isPresent() && series.getAsInt() < 0) {
      throw new IllegalArgumentException(
          "Series are counted from 1, found --series " + (series.getAsInt() + 1) + ".");
    }
    requirePositive("pixel size", "um", pixelSizeUm);
    requirePositive("frame interval", "s", intervalS);
  }

  public ReadOptions withAxes(String order) {
    return new ReadOptions(Optional.of(order), z, channelCount, series, pixelSizeUm, intervalS);
  }

  public ReadOptions withZ(ZChoice choice) {
    return new ReadOptions(axes, Optional.of(choice), channelCount, series, pixelSizeUm, intervalS);
  }

  public ReadOptions withChannelCount(int count) {
    return new ReadOptions(axes, z, OptionalInt.of(count), series, pixelSizeUm, intervalS);
  }

  /** The series with this index, from 0. */
  public ReadOptions withSeries(int index) {
    return new ReadOptions(axes, z, channelCount, OptionalInt.of(index), pixelSizeUm, intervalS);
  }

  public ReadOptions withPixelSizeUm(double um) {
    return new ReadOptions(axes, z, channelCount, series, OptionalDouble.of(um), intervalS);
  }

  public ReadOptions withIntervalS(double seconds) {
    return new ReadOptions(axes, z, channelCount, series, pixelSizeUm, OptionalDouble.of(seconds));
  }

  private static void requireAxes(String order) {
    String planes = order.endsWith("YX") ? order.substring(0, order.length() - 2) : "?";
    boolean known = planes.chars().allMatch(letter -> "TCZ".indexOf(letter) >= 0);
    if (!known || planes.chars().distinct().count() != planes.length()) {
      throw new IllegalArgumentException(
          "--axes takes T, C and Z, each at most once, and then YX (such as TYX, TCYX, ZYX or TZCYX), found "
              + order
              + ".");
    }
  }

  private static void requirePositive(String what, String unit, OptionalDouble value) {
    if (value.isPresent() && !(value.getAsDouble() > 0 && Double.isFinite(value.getAsDouble()))) {
      throw new IllegalArgumentException(
          "The %s must be above 0 %s, found %s.".formatted(what, unit, value.getAsDouble()));
    }
  }
}
