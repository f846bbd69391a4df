package org.lexyscope.augment;

import java.util.List;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;

/** Data with whole validation images: thresholds of a trained network are chosen on them. */
public interface AnnotatedImages {
  /**
   * An image with its true nuclei.
   *
   * @param image intensities as a network sees them
   * @param nuclei which nucleus each pixel belongs to
   */
  record Annotated(Frame image, LabelImage nuclei) {}

  /** The validation images. */
  List<Annotated> validationImages();
}
