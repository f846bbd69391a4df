package org.lexyscope.report;

import java.util.Map;

/** What each flag says, in a sentence. */
final class FlagMeaning {
  private static final String LOW_CONTRAST = "low_contrast";
  private static final Map<String, String> MEANING =
      Map.ofEntries(
          Map.entry(
              "not_converged",
              "The fit has no bounded answer within the data; its rate is left out of means."),
          Map.entry(
              "nucleus_lost",
              "The nucleus was not found in these frames, or its track ends before the video."),
          Map.entry(
              "carried",
              "These frames by themselves do not show the nucleus; its outline follows from frames near by, moved with the cell."),
          Map.entry(
              "review",
              "The network is unsure of these outlines; most like them are wrong. Look at them, and mend them."),
          Map.entry(
              "saturated", "Pixels stand at the video's maximum; the true intensity is higher."),
          Map.entry(
              "touches_border", "The nucleus reaches the image's edge, so part of it is missing."),
          Map.entry(
              LOW_CONTRAST,
              "The nucleus is as bright as its cytosol (|ln N/C| < 0.1): usual while N/C passes 1."),
          Map.entry(
              "no_background",
              "No empty space to estimate the background from, or the cytosol is not above it."),
          Map.entry("no_cytosol", "The ring lies outside the image or between other nuclei."),
          Map.entry("few_frames", "The phase has fewer frames than a fit needs."));

  private FlagMeaning() {}

  /** Empty for a flag this page does not know. */
  static String of(String flag) {
    return MEANING.getOrDefault(flag, "");
  }

  /** Whether a flag asks to be looked at; low contrast is a normal state of a steered cell. */
  static boolean isWarning(String flag) {
    return !flag.equals(LOW_CONTRAST);
  }
}
