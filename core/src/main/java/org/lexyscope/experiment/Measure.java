package org.lexyscope.experiment;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.lexyscope.evaluate.MaskScore;

/** What the report's tables measure of a mask. */
public enum Measure {
  SENSITIVITY,
  SPECIFICITY,
  DICE,
  /** Between boundary pixels; an empty mask counts as the image's diagonal. */
  HAUSDORFF_BOUNDARY_PX,
  /** Between Canny edges as published: where one mask has none, the image is left out (NaN). */
  HAUSDORFF_CANNY_PX;

  double of(MaskScore score) {
    ToDoubleFunction<MaskScore> value =
        switch (this) {
          case SENSITIVITY -> MaskScore::sensitivity;
          case SPECIFICITY -> MaskScore::specificity;
          case DICE -> MaskScore::dice;
          case HAUSDORFF_BOUNDARY_PX -> MaskScore::hausdorffPx;
          case HAUSDORFF_CANNY_PX -> MaskScore::publishedHausdorffPx;
        };
    return value.applyAsDouble(score);
  }

  /** Its column in tables. */
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
