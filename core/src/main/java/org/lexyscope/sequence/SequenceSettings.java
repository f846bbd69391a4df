package org.lexyscope.sequence;

/**
 * How sequences are made.
 *
 * @param frames of each; {@code published} needs 6, 10, 14, ... since its brightness goes there and
 *     back in odd halves
 * @param seed of what is drawn; {@code published} draws nothing
 */
public record SequenceSettings(SequenceProtocol protocol, int frames, long seed) {
  /** Frames of the report's sequences. */
  public static final int PUBLISHED_FRAMES = 30;

  public SequenceSettings {
    boolean fits = frames >= 6 && (protocol != SequenceProtocol.PUBLISHED || frames % 4 == 2);
    if (!fits) {
      throw new IllegalArgumentException(
          "A sequence needs at least 6 frames, and a published one 6, 10, 14, ... 30, ...; found %d for %s."
              .formatted(frames, protocol.key()));
    }
  }
}
