package org.lexyscope.video;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that appears whole or not at all: bytes go to a hidden file beside the target, which takes
 * the target's name at {@link #complete}. Closed before that, it leaves nothing behind.
 */
final class PartialFile implements Closeable {
  /** Opens the file the bytes go to; a test puts a full disk here. */
  interface Opener {
    SeekableByteChannel open(Path path) throws IOException;
  }

  static final Opener ON_DISK =
      path -> Files.newByteChannel(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Path target;
  private final Path part;
  private final SeekableByteChannel channel;
  private boolean completed;

  private PartialFile(Path target, Path part, SeekableByteChannel channel) {
    this.target = target;
    this.part = part;
    this.channel = channel;
  }

  /**
   * Starts a file.
   *
   * @throws VideoException if the folder does not exist or cannot be written to
   */
  static PartialFile create(Path target, Opener opener) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    try {
      // Not a temporary file of the library: those are readable by their owner alone.
      String name = "." + target.getFileName() + "." + UUID.randomUUID() + ".part";
      Path part = target.toAbsolutePath().resolveSibling(name);
      return new PartialFile(target, part, opener.open(part));
    } catch (NoSuchFileException e) {
      throw new VideoException(
          "[%s] The folder %s does not exist. Make it first.".formatted(target, folder), e);
    } catch (FileSystemException e) {
      throw new VideoException(
          "[%s] The folder %s cannot be written to (%s). Choose another one."
              .formatted(target, folder, reason(e)),
          e);
    }
  }

  /** Bytes written so far: where the next ones go. */
  long position() throws IOException {
    return channel.position();
  }

  /** Appends the buffer's remaining bytes. */
  void write(ByteBuffer bytes) throws IOException {
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  /** Overwrites bytes at {@code offset}; the next {@link #write} appends to the end again. */
  void patch(long offset, ByteBuffer bytes) throws IOException {
    channel.position(offset);
    write(bytes);
    channel.position(channel.size());
  }

  /** The file as a stream; closing the stream neither completes nor abandons the file. */
  OutputStream stream() {
    OutputStream raw = Channels.newOutputStream(channel);
    return new OutputStream() {
      @Override
      public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        try {
          raw.write(bytes, from, count);
        } catch (IOException e) {
          throw notWritten(e);
        }
      }
    };
  }

  /** Gives the file its name, replacing an earlier one. */
  void complete() throws IOException {
    try {
      channel.close();
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      completed = true;
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  /** Removes what was written unless the file was completed. */
  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      if (!completed) {
        Files.deleteIfExists(part);
      }
    }
  }

  private VideoException notWritten(IOException cause) {
    return new VideoException(
        "[%s] could not be written: %s. Nothing of it is kept; free some space or choose another folder."
            .formatted(target.getFileName(), reason(cause)),
        cause);
  }

  private static String reason(IOException cause) {
    String message = cause.getMessage();
    if (cause instanceof FileSystemException inFileSystem && inFileSystem.getReason() != null) {
      return inFileSystem.getReason();
    }
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
