package org.lexyscope.report;

/**
 * A closed line as text, one character a step, so that thousands of outlines fit a page.
 *
 * <p>Coordinates are whole half-pixels of the shown picture. The text is {@code x,y,} of the first
 * point, then two characters a point: the step in x and y, -44..44, as positions in {@link
 * #ALPHABET}; longer steps are walked in several.
 */
final class LineCode {
  /** 89 printable characters that need no escape in JSON or HTML. */
  static final String ALPHABET = alphabet();

  private static final int MAX_STEP = 44;

  private LineCode() {}

  /**
   * @param xy the line in pixels of the video
   * @param scale shown pixels per pixel of the video
   */
  static String encode(double[] xy, double scale) {
    int x = half(xy[0], scale);
    int y = half(xy[1], scale);
    StringBuilder text = new StringBuilder().append(x).append(',').append(y).append(',');
    for (int index = 2; index < xy.length; index += 2) {
      int toX = half(xy[index], scale);
      int toY = half(xy[index + 1], scale);
      int steps = Math.max(1, (Math.max(Math.abs(toX - x), Math.abs(toY - y)) - 1) / MAX_STEP + 1);
      for (int step = steps; step >= 1; step--) {
        int dx = (toX - x) / step;
        int dy = (toY - y) / step;
        text.append(ALPHABET.charAt(dx + MAX_STEP)).append(ALPHABET.charAt(dy + MAX_STEP));
        x += dx;
        y += dy;
      }
    }
    return text.toString();
  }

  private static int half(double coordinate, double scale) {
    return (int) Math.round(2 * scale * coordinate);
  }

  private static String alphabet() {
    StringBuilder characters = new StringBuilder();
    for (char character = '!'; character <= '~'; character++) {
      if ("\"\\<>&".indexOf(character) < 0) {
        characters.append(character);
      }
    }
    return characters.toString();
  }
}
