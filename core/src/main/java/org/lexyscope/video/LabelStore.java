package org.lexyscope.video;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.Deflater;
import org.lexyscope.image.LabelImage;

/**
 * A label video on disk while it is being made: frames are appended one after the other, deflated,
 * and can be read again in any order.
 *
 * <p>The heap holds 24 bytes a frame and the frame at hand. Reading is safe from several threads,
 * also while another thread appends. The file stays when the store is closed, so that work that was
 * stopped goes on where it was; it belongs to a scratch folder, which its run deletes in the end.
 */
public final class LabelStore implements LabelVideo {
  /** Before each block: its length in bytes, the number of its confidences, and of its maps. */
  private static final int HEAD_BYTES = 12;

  private static final int MAPS = 2;

  private final int width;
  private final int height;
  private final Path path;
  private final FileChannel channel;
  private final List<Block> blocks = new ArrayList<>();
  private long end;

  /** Where a frame lies: confidences, those by itself, labels and maps, as one deflated block. */
  private record Block(long offset, int byteCount, int confidenceCount, int mapCount) {}

  private LabelStore(int width, int height, Path path, FileChannel channel) {
    this.width = width;
    this.height = height;
    this.path = path;
    this.channel = channel;
  }

  /**
   * Opens the store of this key, with the frames that an earlier, stopped run appended to it.
   *
   * @param scratch an existing folder
   * @param key what the labels are of and how they are made; another key is another store
   */
  public static LabelStore open(Path scratch, String key, int width, int height)
      throws IOException {
    UUID name = UUID.nameUUIDFromBytes((key + width + "x" + height).getBytes(UTF_8));
    Path path = scratch.resolve("labels-" + name);
    FileChannel channel =
        FileChannel.open(
            path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    LabelStore store = new LabelStore(width, height, path, channel);
    store.findBlocks();
    return store;
  }

  /** Reads the heads of all whole blocks; a last one that was cut off will be written over. */
  private void findBlocks() throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES);
    while (end + HEAD_BYTES <= channel.size()) {
      channel.read(head.clear(), end);
      Block block = new Block(end + HEAD_BYTES, head.getInt(0), head.getInt(4), head.getInt(8));
      if (block.byteCount() <= 0 || block.offset() + block.byteCount() > channel.size()) {
        break;
      }
      blocks.add(block);
      end = block.offset() + block.byteCount();
    }
    channel.truncate(end);
  }

  /**
   * Appends the next frame, whose nuclei were found in it alone.
   *
   * @param confidence one value a label at index {@code label - 1}, or empty
   */
  public void append(LabelImage labels, float[] confidence) throws IOException {
    append(labels, confidence, confidence, Optional.empty());
  }

  /**
   * Appends the next frame.
   *
   * @param confidence one value a label at index {@code label - 1}, or empty
   * @param byItself as many: how sure the method would be by this frame alone
   * @param maps of the same size, of a method that gives probabilities
   */
  public synchronized void append(
      LabelImage labels, float[] confidence, float[] byItself, Optional<PixelMaps> maps)
      throws IOException {
    if (byItself.length != confidence.length) {
      throw new IllegalArgumentException(
          "%d confidences need as many by the frame itself, found %d."
              .formatted(confidence.length, byItself.length));
    }
    if (labels.width() != width || labels.height() != height) {
      throw new IllegalArgumentException(
          "Label image %d is %dx%d; this store holds %dx%d."
              .formatted(blocks.size(), labels.width(), labels.height(), width, height));
    }
    ByteBuffer packed = pack(labels, confidence, byItself, maps);
    int byteCount = packed.remaining() - HEAD_BYTES;
    int mapCount = maps.isPresent() ? MAPS : 0;
    packed.putInt(0, byteCount).putInt(4, confidence.length).putInt(8, mapCount);
    Block block = new Block(end + HEAD_BYTES, byteCount, confidence.length, mapCount);
    write(packed);
    end = block.offset() + byteCount;
    blocks.add(block);
  }

  /** Writes at the end; what does not fit on the disk is taken back, so that its room is free. */
  private void write(ByteBuffer packed) throws IOException {
    try {
      long offset = end;
      while (packed.hasRemaining()) {
        offset += channel.write(packed, offset);
      }
    } catch (IOException e) {
      channel.truncate(end);
      throw new VideoException(
          "[%s] The label image of frame %d could not be written: %s. Free some space, or choose another output folder."
              .formatted(path, blocks.size(), e.getMessage()),
          e);
    }
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public synchronized int frameCount() {
    return blocks.size();
  }

  @Override
  public LabelImage labels(int frame) throws IOException {
    Block block = block(frame);
    ByteBuffer raw = unpack(block, bytesBeforeMaps(block));
    int[] labels = new int[width * height];
    raw.position(2 * 4 * block.confidenceCount()).asIntBuffer().get(labels);
    return new LabelImage(width, height, labels);
  }

  @Override
  public float[] confidence(int frame) throws IOException {
    Block block = block(frame);
    float[] confidence = new float[block.confidenceCount()];
    unpack(block, 4 * confidence.length).asFloatBuffer().get(confidence);
    return confidence;
  }

  @Override
  public float[] confidenceByItself(int frame) throws IOException {
    Block block = block(frame);
    float[] byItself = new float[block.confidenceCount()];
    ByteBuffer raw = unpack(block, 2 * 4 * byItself.length);
    raw.position(4 * byItself.length).asFloatBuffer().get(byItself);
    return byItself;
  }

  @Override
  public Optional<PixelMaps> maps(int frame) throws IOException {
    Block block = block(frame);
    if (block.mapCount() == 0) {
      return Optional.empty();
    }
    int before = bytesBeforeMaps(block);
    int pixels = width * height;
    byte[] nucleus = new byte[pixels];
    byte[] cytosol = new byte[pixels];
    unpack(block, before + MAPS * pixels).position(before).get(nucleus).get(cytosol);
    return Optional.of(new PixelMaps(width, height, nucleus, cytosol));
  }

  private int bytesBeforeMaps(Block block) {
    return 4 * (2 * block.confidenceCount() + width * height);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private synchronized Block block(int frame) {
    return blocks.get(frame);
  }

  /** Room for the head, then all else deflated. */
  private static ByteBuffer pack(
      LabelImage labels, float[] confidence, float[] byItself, Optional<PixelMaps> maps) {
    int labelBytes = 4 * labels.labels().length;
    int mapBytes = maps.map(map -> map.nucleus().length + map.cytosol().length).orElse(0);
    ByteBuffer raw = ByteBuffer.allocate(2 * 4 * confidence.length + labelBytes + mapBytes);
    raw.asFloatBuffer().put(confidence).put(byItself);
    raw.position(2 * 4 * confidence.length).asIntBuffer().put(labels.labels());
    raw.position(2 * 4 * confidence.length + labelBytes);
    maps.ifPresent(map -> raw.put(map.nucleus()).put(map.cytosol()));
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setInput(raw.rewind());
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      packed.write(new byte[HEAD_BYTES], 0, HEAD_BYTES);
      byte[] some = new byte[1 << 14];
      while (!deflater.finished()) {
        packed.write(some, 0, deflater.deflate(some));
      }
      return ByteBuffer.wrap(packed.toByteArray());
    } finally {
      deflater.end();
    }
  }

  /** The first so many bytes of a block. */
  private ByteBuffer unpack(Block block, int rawBytes) throws IOException {
    ByteBuffer packed = ByteBuffer.allocate(block.byteCount());
    while (packed.hasRemaining()
        && channel.read(packed, block.offset() + packed.position()) >= 0) {}
    byte[] raw = new byte[rawBytes];
    if (Deflated.inflate(packed.flip(), raw) < raw.length) {
      throw new VideoException(
          "[%s] is damaged: a scratch file was changed while in use. Run again.".formatted(path));
    }
    return ByteBuffer.wrap(raw);
  }
}
