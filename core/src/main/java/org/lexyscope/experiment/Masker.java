package org.lexyscope.experiment;

import java.io.Closeable;
import java.io.IOException;
import org.lexyscope.augment.CropInputs;
import org.lexyscope.dataset.NchwArray;
import org.lexyscope.network.Predictor;
import org.lexyscope.segment.ModelFolder;
import org.lexyscope.torch.Device;

/** A trained network as a function from what it is handed to masks. */
final class Masker implements Closeable {
  private static final float CUT = 0.5f;

  private final Predictor predictor;
  private final CropInputs inputs;

  Masker(ModelFolder model, CropInputs inputs) throws IOException {
    this.predictor = new Predictor(model.network(), Device.named("auto"), false);
    this.inputs = inputs;
  }

  CropInputs inputs() {
    return inputs;
  }

  /** The nucleus of each sample: probabilities above a half. */
  boolean[][] masks(NchwArray image) {
    float[] probability =
        predictor.probabilities(image.values(), image.count(), image.height(), image.width());
    int pixels = image.height() * image.width();
    boolean[][] masks = new boolean[image.count()][pixels];
    for (int n = 0; n < masks.length; n++) {
      for (int i = 0; i < pixels; i++) {
        masks[n][i] = probability[n * pixels + i] > CUT;
      }
    }
    return masks;
  }

  @Override
  public void close() {
    predictor.close();
  }
}
