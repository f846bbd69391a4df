package org.lexyscope.augment;

import java.util.List;
import org.lexyscope.image.Frame;

/** Data whose images tell how large their nuclei are: a map from styles to diameters learns it. */
public interface SizedImages {
  /**
   * A training image.
   *
   * @param image intensities as a network sees them
   * @param diameterPx median diameter of its nuclei
   */
  record Sized(Frame image, double diameterPx) {}

  /** The training images. */
  List<Sized> sizedImages();
}
