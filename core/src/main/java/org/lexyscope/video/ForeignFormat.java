package org.lexyscope.video;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Microscope makers' own files, recognised by their first bytes or tags, with the way to a file
 * that can be read here.
 *
 * @param name what people call it
 * @param offset where the signature stands
 * @param signature the bytes, in hexadecimal
 */
record ForeignFormat(String name, int offset, String signature) {
  private static final int LSM_TAG = 34_412;
  private static final int STK_TAG = 33_629;

  private static final List<ForeignFormat> MICROSCOPES =
      List.of(
          new ForeignFormat("a Nikon .nd2 file", 0, "dacebe0a"),
          new ForeignFormat(
              "a Nikon .nd2 file of the old form, or another JPEG 2000 file", 4, "6a502020"),
          new ForeignFormat("a Zeiss .czi file", 0, hex("ZISRAWFILE")),
          new ForeignFormat("a Leica .lif file", 0, "70000000"),
          new ForeignFormat("an Olympus .oib (or Zeiss .zvi) file", 0, "d0cf11e0a1b11ae1"),
          new ForeignFormat("an Imaris or other HDF5 file", 0, "894844460d0a1a0a"));

  private static final List<ForeignFormat> PICTURES =
      List.of(
          new ForeignFormat("a JPEG picture", 0, "ffd8ff"),
          new ForeignFormat("a GIF picture", 0, hex("GIF8")),
          new ForeignFormat("an AVI film", 8, hex("AVI ")),
          new ForeignFormat("an MP4 or QuickTime film", 4, hex("ftyp")));

  /**
   * What is wrong with a file that is neither TIFF nor PNG.
   *
   * @param head its first bytes
   */
  static VideoException explain(Path path, byte[] head) {
    String name = String.valueOf(path.getFileName());
    Optional<ForeignFormat> microscope = find(MICROSCOPES, head);
    if (microscope.isPresent()) {
      return convert(name, microscope.get().name());
    }
    Optional<ForeignFormat> picture = find(PICTURES, head);
    if (picture.isPresent()) {
      return new VideoException(
          "[%s] is %s: its compression changes intensities, so they cannot be measured. Export the original as 16-bit TIFF."
              .formatted(name, picture.get().name()));
    }
    if (isText(head)) {
      String line = new String(head, StandardCharsets.UTF_8).lines().findFirst().orElse("");
      return new VideoException(
          "[%s] is a text file, whatever its name says; it begins with \"%s\". Give a TIFF, a PNG or a folder of them."
              .formatted(name, line.substring(0, Math.min(40, line.length()))));
    }
    return new VideoException(
        "[%s] is neither TIFF nor PNG (it begins with the bytes %s). Give a TIFF, a PNG or a folder of them. %s"
            .formatted(
                name,
                HexFormat.ofDelimiter(" ").formatHex(head, 0, Math.min(8, head.length)),
                otherMicroscope(name)));
  }

  private static String otherMicroscope(String name) {
    return "If a microscope wrote it: c" + advice(name).substring(1);
  }

  /** Refuses a TIFF that only carries a maker's own form, which would be misread. */
  static void refuse(String name, TiffDirectory first) throws VideoException {
    if (first.has(LSM_TAG)) {
      throw convert(name, "a Zeiss .lsm file");
    }
    if (first.has(STK_TAG)) {
      throw convert(name, "a MetaMorph .stk file");
    }
  }

  /** Refuses the small TIFF of an Olympus .vsi pair, whose pixels lie in a folder beside it. */
  static void refuseVsi(Path path) throws IOException {
    String name = String.valueOf(path.getFileName());
    int dot = name.lastIndexOf('.');
    Path pixels = path.resolveSibling("_" + (dot < 0 ? name : name.substring(0, dot)) + "_");
    if (name.toLowerCase(Locale.ROOT).endsWith(".vsi") || Files.isDirectory(pixels)) {
      throw convert(name, "the head of an Olympus .vsi file");
    }
  }

  private static VideoException convert(String name, String what) {
    return new VideoException("[%s] is %s. %s".formatted(name, what, advice(name)));
  }

  private static String advice(String name) {
    int dot = name.lastIndexOf('.');
    String stem = dot < 1 ? name : name.substring(0, dot);
    return ("Convert it in Fiji (File > Import > Bio-Formats, then File > Save As > OME-TIFF...) "
            + "or with Bio-Formats' command: bfconvert %s %s.ome.tif")
        .formatted(name, stem);
  }

  private static Optional<ForeignFormat> find(List<ForeignFormat> formats, byte[] head) {
    return formats.stream().filter(format -> format.matches(head)).findFirst();
  }

  private boolean matches(byte[] head) {
    byte[] expected = HexFormat.of().parseHex(signature);
    return head.length >= offset + expected.length
        && Arrays.equals(expected, 0, expected.length, head, offset, offset + expected.length);
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static boolean isText(byte[] head) {
    for (byte value : head) {
      int code = Byte.toUnsignedInt(value);
      if (code < 9 || (code > 13 && code < 32)) {
        return false;
      }
    }
    return true;
  }
}
