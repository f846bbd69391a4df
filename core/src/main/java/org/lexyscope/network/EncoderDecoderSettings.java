package org.lexyscope.network;

/** What the networks have in common that take an image down an encoder and up again. */
public interface EncoderDecoderSettings {
  EncoderSettings encoder();

  int outputChannels();

  /** What follows each 3x3 convolution of the plain encoder, the bottleneck and the path up. */
  Normalisation normalisation();

  /** Share of channels that is left out in training after each pair of those convolutions. */
  double dropout();

  /**
   * Checks what all of them have.
   *
   * @throws IllegalArgumentException saying what was found and expected
   */
  static void check(int outputChannels, double dropout) {
    if (outputChannels < 1 || !(dropout >= 0 && dropout < 1)) {
      throw new IllegalArgumentException(
          "A network needs at least 1 output channel and a dropout from 0 to below 1, found %d and %s."
              .formatted(outputChannels, dropout));
    }
  }
}
