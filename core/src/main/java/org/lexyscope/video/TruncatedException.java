package org.lexyscope.video;

/** A file ends before bytes it promises. */
final class TruncatedException extends VideoException {
  private final long missingBytes;

  TruncatedException(String message, long missingBytes) {
    super(message);
    this.missingBytes = missingBytes;
  }

  /** The first frame that cannot be read, for people. */
  static TruncatedException atFrame(String name, int frame, long missingBytes) {
    return new TruncatedException(
        "[%s] is truncated: frame %d is the first that cannot be read, at least %d bytes are missing. Copy or export it again."
            .formatted(name, frame, missingBytes),
        missingBytes);
  }

  long missingBytes() {
    return missingBytes;
  }
}
