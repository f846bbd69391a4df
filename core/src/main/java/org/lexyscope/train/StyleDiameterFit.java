package org.lexyscope.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.lexyscope.augment.SizedImages.Sized;
import org.lexyscope.image.Frame;
import org.lexyscope.image.Resample;
import org.lexyscope.image.Window;
import org.lexyscope.network.CellposePredictor;
import org.lexyscope.network.Network;
import org.lexyscope.network.Networks;
import org.lexyscope.network.StyleDiameter;
import org.lexyscope.run.Progress;
import org.lexyscope.torch.Device;
import org.lexyscope.torch.StoredTensor;
import org.lexyscope.torch.Weights;

/**
 * Fits Cellpose's size model after its network: the styles of the training images at random scales
 * against the logarithm of their nuclei's diameter (ridge regression).
 */
final class StyleDiameterFit {
  private static final int DRAWS_AN_IMAGE = 2;
  private static final int EDGE = 192;

  /** Scales from a half to twice the image's own. */
  private static final double SCALE_SPAN = Math.log(2);

  private static final double PENALTY = 1;

  private StyleDiameterFit() {}

  /**
   * The weights with the fitted size model in place of the old one.
   *
   * @param config of the training; network, seed and device are taken from it
   * @param weights of the trained network
   */
  static Map<String, StoredTensor> added(
      TrainConfig config,
      Map<String, StoredTensor> weights,
      List<Sized> images,
      Progress progress) {
    Network network = Networks.build(config.network(), config.seed());
    Weights.load(network.state(), weights);
    Device device = Device.named(config.engine().device());
    try (CellposePredictor predictor = new CellposePredictor(network, device)) {
      Ridge fit = fit(predictor, config, images, progress);
      float[] rounded = new float[fit.weights().length];
      for (int i = 0; i < rounded.length; i++) {
        rounded[i] = (float) fit.weights()[i];
      }
      Map<String, StoredTensor> all = new LinkedHashMap<>(weights);
      all.putAll(new StyleDiameter(rounded, (float) fit.bias()).stored());
      return all;
    }
  }

  private static Ridge fit(
      CellposePredictor predictor, TrainConfig config, List<Sized> images, Progress progress) {
    SplittableRandom random = new SplittableRandom(config.seed());
    double[][] styles = new double[images.size() * DRAWS_AN_IMAGE][];
    double[] logs = new double[styles.length];
    for (int i = 0; i < styles.length; i++) {
      Sized image = images.get(i / DRAWS_AN_IMAGE);
      double factor = Math.exp(SCALE_SPAN * (2 * random.nextDouble() - 1));
      Frame view = view(image.image(), factor, random);
      styles[i] = doubles(predictor.maps(view.pixels(), view.height(), view.width()).style());
      logs[i] = Math.log(factor * image.diameterPx() / config.data().nucleusDiameterPx());
      progress.update("fitting diameters", i + 1, styles.length);
    }
    return Ridge.fit(styles, logs, PENALTY);
  }

  /** A random part of an image at another scale. */
  private static Frame view(Frame image, double factor, SplittableRandom random) {
    int width = (int) Math.max(1, Math.round(image.width() * factor));
    int height = (int) Math.max(1, Math.round(image.height() * factor));
    float[] resized = Resample.linear(image.pixels(), image.width(), image.height(), width, height);
    int viewWidth = Math.min(EDGE, width);
    int viewHeight = Math.min(EDGE, height);
    int left = random.nextInt(width - viewWidth + 1);
    int top = random.nextInt(height - viewHeight + 1);
    Window window = new Window(left, top, viewWidth, viewHeight);
    return new Frame(viewWidth, viewHeight, window.cut(resized, width));
  }

  private static double[] doubles(float[] values) {
    double[] out = new double[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = values[i];
    }
    return out;
  }
}
