package org.lexyscope.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.lexyscope.network.Network;
import org.lexyscope.network.UNetSettings;
import org.lexyscope.pretrained.EncoderWeights;
import org.lexyscope.segment.ModelFolder;
import org.lexyscope.torch.SafeTensors;
import org.lexyscope.torch.StoredTensor;
import org.lexyscope.torch.Weights;

/** Puts weights that were learnt before into a network. */
final class InitialWeights {
  private InitialWeights() {}

  /**
   * Overwrites what the settings name.
   *
   * @throws IOException if a file is missing, broken, or of another network
   */
  static void load(Network network, InitialWeightsSettings settings) throws IOException {
    switch (settings) {
      case EncoderWeightsSettings encoder ->
          EncoderWeights.load(network, encoder.file(), encoder.firstLayer());
      case ModelWeightsSettings model -> load(network, model.model());
    }
  }

  private static void load(Network network, Path folder) throws IOException {
    ModelFolder model = ModelFolder.open(folder);
    Map<String, StoredTensor> weights = SafeTensors.read(folder.resolve(ModelFolder.WEIGHTS));
    if (model.description().network().equals(network.settings())) {
      Weights.load(network.state(), weights);
    } else if (model.description().network() instanceof UNetSettings narrow
        && network.settings() instanceof UNetSettings wide
        && WidenedWeights.fits(narrow, wide)) {
      Weights.load(network.state(), WidenedWeights.of(weights, network.state()));
    } else {
      throw new IOException(
          "[%s] holds %s; this training is of %s. Start from a model of the same network, or of the same U-Net with fewer planes or classes."
              .formatted(folder, model.description().network(), network.settings()));
    }
  }
}
