package org.lexyscope.evaluate;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.LightProtocol;
import org.lexyscope.kinetics.Phase;
import org.lexyscope.video.Video;

/** A video whose nuclei are known. Only channel 0 is segmented and measured. */
public interface TruthVideo {
  /** Unique within its data set; fit for a folder's name. */
  String name();

  /** Videos that are summarised together: a preset, a data set. */
  String group();

  Video video();

  /**
   * The true nuclei.
   *
   * @param frame index from 0
   */
  LabelImage nuclei(int frame) throws IOException;

  /** The image on which the true N/C is measured: without noise when there is such an image. */
  Frame reference(int frame) throws IOException;

  /**
   * True nuclei that do not count, neither as found nor as missed; what is predicted there is no
   * false positive.
   */
  default Set<Integer> ignored(int frame) throws IOException {
    return Set.of();
  }

  /** Whether a nucleus keeps its label over time. */
  boolean isLinked();

  /** The light, when rates can be compared. */
  default Optional<LightProtocol> light() {
    return Optional.empty();
  }

  /** Nuclear over cytosolic concentration of a cell, NaN where only images are known. */
  default double concentrationRatio(int label, int frame) {
    return Double.NaN;
  }

  /**
   * The true rates of a nucleus, averaged over the frames of a phase, when known: the share of the
   * nuclear protein that leaves, and of the cytosol's that enters, per second.
   */
  default Optional<PhysicalRates> physicalRates(int label, Phase phase) {
    return Optional.empty();
  }

  /**
   * Rates as the two-compartment model of the nuclear fraction has them; their sum is the apparent
   * rate.
   */
  record PhysicalRates(double exportPerS, double importPerS) {}
}
