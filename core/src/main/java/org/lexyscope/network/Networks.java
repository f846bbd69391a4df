package org.lexyscope.network;

/** Builds networks from their settings. */
public final class Networks {
  private Networks() {}

  /**
   * A new network on the CPU.
   *
   * @param seed of the initial weights: the same seed gives the same weights everywhere
   */
  public static Network build(NetworkSettings settings, long seed) {
    ParameterStore store = new ParameterStore(seed);
    Layer body =
        switch (settings) {
          case UNetSettings unet -> new UNet(store, unet, unet.inputChannels());
          case EncoderUNetSettings unet -> new UNet(store, unet, unet.inputChannels());
          case TrackNetSettings track -> new UNet(store, track, track.inputChannels());
          case SiamNetSettings siam -> new SiamNet(store, siam);
          case StarDistSettings star -> new StarDistNet(store, star);
          case CellposeSettings cellpose -> new CellposeNet(store, cellpose);
        };
    return new StoredNetwork(settings, store, body);
  }
}
