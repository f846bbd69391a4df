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
    return switch (settings) {
      case UNetSettings unet -> new UNet(unet, seed);
    };
  }
}
