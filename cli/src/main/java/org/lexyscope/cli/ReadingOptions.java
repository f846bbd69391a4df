package org.lexyscope.cli;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lexyscope.video.ReadOptions;
import org.lexyscope.video.ZChoice;
import picocli.CommandLine.Option;

/** How to read an input; anything said here wins over what the file says. */
final class ReadingOptions {
  @Option(
      names = "--axes",
      paramLabel = "ORDER",
      description = "Order of the planes, slowest first, such as TYX, TCYX or ZYX.")
  private @Nullable String axes;

  @Option(
      names = "--z",
      paramLabel = "max|N",
      description = "Use the maximum over the focal planes, or plane N.")
  private @Nullable String z;

  @Option(
      names = "--channels",
      paramLabel = "N",
      description = "A plain stack whose planes alternate between N channels.")
  private @Nullable Integer channels;

  @Option(
      names = "--series",
      paramLabel = "N",
      description = "Which position, series or cell of an input with several, from 1.")
  private @Nullable Integer series;

  @Option(
      names = "--pixel-size",
      paramLabel = "UM",
      description = "Edge of a pixel in micrometres, when the file does not say.")
  private @Nullable Double pixelSizeUm;

  @Option(
      names = "--frame-interval",
      paramLabel = "S",
      description = "Seconds between frames, when the file does not say.")
  private @Nullable Double intervalS;

  ReadOptions toReadOptions() {
    return new ReadOptions(
        Optional.ofNullable(axes),
        Optional.ofNullable(z).map(ZChoice::parse),
        channels == null ? OptionalInt.empty() : OptionalInt.of(channels),
        series == null ? OptionalInt.empty() : OptionalInt.of(series - 1),
        pixelSizeUm == null ? OptionalDouble.empty() : OptionalDouble.of(pixelSizeUm),
        intervalS == null ? OptionalDouble.empty() : OptionalDouble.of(intervalS));
  }
}
