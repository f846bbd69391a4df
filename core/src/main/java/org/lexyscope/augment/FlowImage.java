package org.lexyscope.augment;

import org.lexyscope.dataset.NucleusDiameters;
import org.lexyscope.dataset.PercentileScale;
import org.lexyscope.flow.Diffusion;
import org.lexyscope.flow.FlowField;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;

/**
 * An annotated image with the flow of its nuclei. The arrays are shared, not copied.
 *
 * @param pixels intensities scaled by the image's percentiles
 * @param nuclei which nucleus each pixel belongs to
 * @param flow of the nuclei, at the image's own size
 * @param diameterPx median diameter of the nuclei
 */
record FlowImage(Frame pixels, LabelImage nuclei, FlowField flow, double diameterPx) {
  /**
   * Computes the flow once.
   *
   * @param image in camera units
   * @param nuclei at least one
   */
  static FlowImage of(Frame image, LabelImage nuclei) {
    NucleusDiameters diameters = new NucleusDiameters();
    diameters.add(nuclei);
    float[] scaled = PercentileScale.of(image.pixels()).scaled(image.pixels());
    return new FlowImage(
        new Frame(image.width(), image.height(), scaled),
        nuclei,
        Diffusion.flows(nuclei),
        diameters.medianPx());
  }

  int width() {
    return nuclei.width();
  }

  int height() {
    return nuclei.height();
  }
}
