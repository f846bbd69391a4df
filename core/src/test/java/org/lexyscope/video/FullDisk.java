package org.lexyscope.video;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A disk with room for so many bytes and no more. */
final class FullDisk implements SeekableByteChannel {
  private final SeekableByteChannel channel;
  private final long room;

  private FullDisk(SeekableByteChannel channel, long room) {
    this.channel = channel;
    this.room = room;
  }

  static PartialFile.Opener withRoomFor(long byteCount) {
    return path -> new FullDisk(PartialFile.ON_DISK.open(path), byteCount);
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    if (channel.position() + bytes.remaining() > room) {
      throw new IOException("No space left on device");
    }
    return channel.write(bytes);
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    return channel.read(bytes);
  }

  @Override
  public long position() throws IOException {
    return channel.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    channel.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) throws IOException {
    channel.truncate(size);
    return this;
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
