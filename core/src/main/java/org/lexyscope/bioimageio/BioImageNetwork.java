package org.lexyscope.bioimageio;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A BioImage.IO model at work: preprocessing of the whole image, the network block by block,
 * postprocessing of the whole result.
 */
public final class BioImageNetwork implements AutoCloseable {
  private final BioImageModel model;
  private final OnnxNetwork network;

  private BioImageNetwork(BioImageModel model, OnnxNetwork network) {
    this.model = model;
    this.network = network;
  }

  /**
   * Opens a model folder and loads its weights; the caller closes it.
   *
   * @param threads processors the network may use
   * @throws IOException if the folder is not sound or the weights are others than the description
   *     says
   */
  public static BioImageNetwork open(Path folder, int threads) throws IOException {
    BioImageModel model = BioImageModel.read(folder);
    model.requireHash();
    return new BioImageNetwork(model, OnnxNetwork.open(model.weights(), threads));
  }

  public BioImageModel model() {
    return model;
  }

  /**
   * The model's output for an image, whatever its size; one image at a time.
   *
   * @param image intensities, not changed
   */
  public synchronized Planes predict(Planes image) {
    Planes input =
        new Planes(image.channels(), image.height(), image.width(), image.values().clone());
    model.input().preprocessing().forEach(step -> step.apply(input));
    Planes output = inBlocks(input);
    model.output().postprocessing().forEach(step -> step.apply(output));
    return output;
  }

  private Planes inBlocks(Planes input) {
    int haloPx = model.output().haloPx();
    Canvas canvas = new Canvas(input.height(), input.width());
    for (Block rows : Block.along(input.height(), model.input().height(), haloPx)) {
      for (Block columns : Block.along(input.width(), model.input().width(), haloPx)) {
        canvas.paste(run(Canvas.cut(input, rows, columns)), rows, columns);
      }
    }
    return canvas.planes();
  }

  private Planes run(Planes block) {
    String axes = model.input().axes();
    OnnxNetwork.Tensor result =
        network.run(
            new OnnxNetwork.Tensor(
                AxisOrder.ordered(block, axes),
                AxisOrder.shape(axes, block.channels(), block.height(), block.width())));
    Planes output = AxisOrder.planes(result.values(), model.output().axes(), result.shape());
    if (output.height() != block.height() || output.width() != block.width()) {
      throw new IllegalStateException(
          "Model %s made maps of %dx%d from a block of %dx%d; its description promises equal sizes."
              .formatted(
                  model.name(), output.width(), output.height(), block.width(), block.height()));
    }
    return output;
  }

  @Override
  public void close() {
    network.close();
  }
}
