package org.lexyscope.segment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lexyscope.network.NetworkSettings;

/**
 * All that is known of a trained network besides its weights: the {@code model.json} of a model
 * folder.
 *
 * @param formatVersion of this file, {@link #FORMAT_VERSION} for new ones
 * @param name what users call the model
 * @param network what the weights belong to
 * @param normalisation how camera units become network input, by name
 * @param pixelSizeUm edge of a pixel the network was trained at, in micrometres, if it is one size
 * @param nucleusDiameterPx diameter of a typical nucleus in training, in pixels of the network
 * @param thresholds of the step from class probabilities to objects, by name
 * @param training the configuration of the training run
 * @param dataHashes SHA-256 of what was trained on, by name
 * @param commit of the program that trained it
 * @param scores of the weights, by name
 * @param uncertainty of what is measured in the masks, once calibrated
 */
public record ModelDescription(
    int formatVersion,
    String name,
    NetworkSettings network,
    String normalisation,
    OptionalDouble pixelSizeUm,
    double nucleusDiameterPx,
    Map<String, Double> thresholds,
    JsonNode training,
    Map<String, String> dataHashes,
    String commit,
    Map<String, Double> scores,
    Optional<MaskUncertainty> uncertainty) {
  /** The format this program writes. Older ones stay readable. */
  public static final int FORMAT_VERSION = 1;

  public ModelDescription {
    if (!(nucleusDiameterPx > 0)) {
      throw new IllegalArgumentException(
          "A nucleus must be above 0 px across, found " + nucleusDiameterPx + ".");
    }
    if (pixelSizeUm.isPresent() && !(pixelSizeUm.getAsDouble() > 0)) {
      throw new IllegalArgumentException(
          "The pixel size must be above 0 um, found " + pixelSizeUm.getAsDouble() + ".");
    }
    thresholds = inOrder(thresholds);
    dataHashes = inOrder(dataHashes);
    scores = inOrder(scores);
  }

  /** One that has not been calibrated. */
  public ModelDescription(
      int formatVersion,
      String name,
      NetworkSettings network,
      String normalisation,
      OptionalDouble pixelSizeUm,
      double nucleusDiameterPx,
      Map<String, Double> thresholds,
      JsonNode training,
      Map<String, String> dataHashes,
      String commit,
      Map<String, Double> scores) {
    this(
        formatVersion,
        name,
        network,
        normalisation,
        pixelSizeUm,
        nucleusDiameterPx,
        thresholds,
        training,
        dataHashes,
        commit,
        scores,
        Optional.empty());
  }

  /** The same model, calibrated or not. */
  public ModelDescription with(Optional<MaskUncertainty> calibrated) {
    return new ModelDescription(
        formatVersion,
        name,
        network,
        normalisation,
        pixelSizeUm,
        nucleusDiameterPx,
        thresholds,
        training,
        dataHashes,
        commit,
        scores,
        calibrated);
  }

  private static <V> Map<String, V> inOrder(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
