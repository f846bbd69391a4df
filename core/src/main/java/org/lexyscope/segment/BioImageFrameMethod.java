package org.lexyscope.segment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.lexyscope.bioimageio.BioImageNetwork;
import org.lexyscope.bioimageio.Planes;
import org.lexyscope.image.Frame;
import org.lexyscope.run.Progress;
import org.lexyscope.video.Video;

/**
 * A BioImage.IO model that gives a probability of nucleus, alone or with one of boundary. It sees a
 * frame at its own scale and normalised as the model's description says, which is for each frame by
 * itself.
 */
final class BioImageFrameMethod implements FrameMethod {
  /**
   * Heap for a pixel of a frame: the 65 bytes of the thresholds, whose watershed is the same, and
   * eight floats (the image and what the network takes and gives, in the image's and in the
   * tensor's order).
   */
  private static final double BYTES_PER_PIXEL = 97;

  private final BioImageNetwork network;
  private final OptionalDouble nucleusDiameterPx;

  private BioImageFrameMethod(BioImageNetwork network, OptionalDouble nucleusDiameterPx) {
    this.network = network;
    this.nucleusDiameterPx = nucleusDiameterPx;
  }

  /**
   * Opens a model folder and loads its weights.
   *
   * @param nucleusDiameterPx in the video, if the user names it; it tells debris and scales nothing
   * @throws IOException if the model is not sound or not supported
   * @throws IllegalArgumentException if it takes several channels
   */
  static BioImageFrameMethod open(Path folder, OptionalDouble nucleusDiameterPx, int threads)
      throws IOException {
    BioImageNetwork network = BioImageNetwork.open(folder, threads);
    if (network.model().inputChannels() != 1) {
      int channels = network.model().inputChannels();
      String name = network.model().name();
      network.close();
      throw new IllegalArgumentException(
          "Model %s takes images of %d channels; nuclei are looked for in one channel."
              .formatted(name, channels));
    }
    return new BioImageFrameMethod(network, nucleusDiameterPx);
  }

  @Override
  public Prepared prepare(Video video, int channel, Path scratch, Progress progress)
      throws IOException {
    OptionalDouble diameterPx = OptionalDouble.empty();
    String size = "the frame's own objects tell what is debris";
    if (nucleusDiameterPx.isPresent() || video.calibration().pixelSizeUm().isPresent()) {
      NucleusSize known = NucleusSize.withoutLooking(nucleusDiameterPx, video.calibration());
      diameterPx = OptionalDouble.of(known.diameterPx());
      size =
          String.format(
              Locale.ROOT, "nuclei of about %.1f px (%s)", known.diameterPx(), known.rule());
    }
    NucleiOfForeground nuclei = new NucleiOfForeground(NucleusThresholds.DEFAULT, diameterPx);
    String note =
        "BioImage.IO model %s (%s) at the frame's own scale, each frame normalised by itself; %s."
            .formatted(network.model().name(), network.model().fingerprint(), size);
    return new Prepared(
        FrameViews.alone(video, channel),
        view -> segment(view.frame(), nuclei),
        List.of(note),
        BYTES_PER_PIXEL);
  }

  private Segmentation segment(Frame frame, NucleiOfForeground nuclei) {
    Planes maps = network.predict(new Planes(1, frame.height(), frame.width(), frame.pixels()));
    OutputChannels channels =
        OutputChannels.of(network.model().name(), network.model().channelNames(), maps.channels());
    float[] foreground = maps.channel(channels.foreground());
    return channels.boundary().isEmpty()
        ? nuclei.of(foreground, maps.width(), maps.height())
        : nuclei.of(
            foreground, maps.channel(channels.boundary().getAsInt()), maps.width(), maps.height());
  }

  @Override
  public void close() {
    network.close();
  }
}
