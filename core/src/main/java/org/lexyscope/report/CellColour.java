package org.lexyscope.report;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;

/**
 * Eight colours that colour-blind eyes tell apart (after M. Okabe and K. Ito), in the page's order:
 * a cell has the same one on every picture.
 */
final class CellColour {
  /** For outlines on a dark picture. */
  static final List<Color> ON_DARK =
      colours(0x56b4e9, 0xff8f4f, 0x2fcf9f, 0xf094c4, 0xecdd4a, 0xb49dff, 0x9bd5f5, 0xe2e5e8);

  /** For lines on white paper. */
  static final List<Color> ON_LIGHT =
      colours(0x0072b2, 0xc9550a, 0x00825f, 0xb04e88, 0x8a6d00, 0x6750b5, 0x2b93c9, 0x5f6670);

  private CellColour() {}

  static Color onDark(int cell) {
    return ON_DARK.get((cell - 1) % ON_DARK.size());
  }

  static Color onLight(int cell) {
    return ON_LIGHT.get((cell - 1) % ON_LIGHT.size());
  }

  private static List<Color> colours(int... rgb) {
    return Arrays.stream(rgb).mapToObj(Color::new).toList();
  }
}
