package org.lexyscope.video;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes TIFF files tag by tag, so that tests can make what no program writes on purpose. */
public final class TiffBuilder {
  private final ByteOrder order;
  private final List<Page> pages = new ArrayList<>();
  private boolean pixelsFirst;

  /** One strip of bytes with its tags; a text tag is kept apart. */
  private record Page(ByteBuffer strip, Map<Integer, Long> tags, String description) {}

  TiffBuilder(ByteOrder order) {
    this.order = order;
  }

  public static TiffBuilder littleEndian() {
    return new TiffBuilder(ByteOrder.LITTLE_ENDIAN);
  }

  /** Adds a uint16 page. */
  TiffBuilder page(int width, int height, int... pixels) {
    return page(width, height, "", Map.of(), pixels);
  }

  /** Adds a uint16 page with a description and tags of its own, which win over the usual ones. */
  TiffBuilder page(
      int width, int height, String description, Map<Integer, Long> tags, int... pixels) {
    ByteBuffer strip = ByteBuffer.allocate(2 * pixels.length).order(order);
    for (int pixel : pixels) {
      strip.putShort((short) pixel);
    }
    return strip(width, height, 16, description, tags, strip.array());
  }

  /** Adds a float page. */
  public TiffBuilder floatPage(int width, int height, float... pixels) {
    ByteBuffer strip = ByteBuffer.allocate(4 * pixels.length).order(order);
    for (float pixel : pixels) {
      strip.putFloat(pixel);
    }
    return strip(width, height, 32, "", Map.of(Tag.SAMPLE_FORMAT, (long) Tag.FLOAT), strip.array());
  }

  /** Adds a page of bytes as they are. */
  public TiffBuilder strip(
      int width, int height, int bits, String description, Map<Integer, Long> extra, byte[] strip) {
    Map<Integer, Long> tags = new TreeMap<>();
    tags.put(Tag.IMAGE_WIDTH, (long) width);
    tags.put(Tag.IMAGE_HEIGHT, (long) height);
    tags.put(Tag.BITS_PER_SAMPLE, (long) bits);
    tags.put(Tag.COMPRESSION, (long) Tag.UNCOMPRESSED);
    tags.put(Tag.PHOTOMETRIC, (long) Tag.BLACK_IS_ZERO);
    tags.put(Tag.ROWS_PER_STRIP, (long) height);
    tags.put(Tag.STRIP_BYTE_COUNTS, (long) strip.length);
    tags.putAll(extra);
    pages.add(new Page(ByteBuffer.wrap(strip), tags, description));
    return this;
  }

  /** Writes all pixels before all directories, as ImageJ does. */
  TiffBuilder pixelsFirst() {
    pixelsFirst = true;
    return this;
  }

  public Path write(Path path) throws IOException {
    return Files.write(path, bytes());
  }

  byte[] bytes() {
    int capacity = 8 + pages.stream().mapToInt(TiffBuilder::byteCount).sum();
    ByteBuffer file = ByteBuffer.allocate(capacity).order(order);
    byte mark = order == ByteOrder.LITTLE_ENDIAN ? (byte) 0x49 : (byte) 0x4D;
    file.put(mark).put(mark);
    file.putShort((short) 42).putInt(0);
    int link = 4;
    int[] strips = new int[pages.size()];
    for (int index = 0; index < pages.size() && pixelsFirst; index++) {
      strips[index] = put(file, pages.get(index).strip());
    }
    for (int index = 0; index < pages.size(); index++) {
      Page page = pages.get(index);
      strips[index] = pixelsFirst ? strips[index] : put(file, page.strip());
      byte[] text = (page.description() + "\0\0\0\0\0").getBytes(StandardCharsets.UTF_8);
      int description = put(file, ByteBuffer.wrap(text));
      file.putInt(link, file.position());
      link = putDirectory(file, page, strips[index], description, text.length);
    }
    return Arrays.copyOf(file.array(), file.position());
  }

  private static int put(ByteBuffer file, ByteBuffer bytes) {
    int at = file.position();
    file.put(bytes.duplicate());
    return at;
  }

  private static int putDirectory(
      ByteBuffer file, Page page, int strip, int description, int textBytes) {
    Map<Integer, Long> tags = new TreeMap<>(page.tags());
    tags.putIfAbsent(Tag.STRIP_OFFSETS, (long) strip);
    tags.put(Tag.DESCRIPTION, (long) description);
    file.putShort((short) tags.size());
    tags.forEach(
        (tag, value) -> {
          boolean text = tag == Tag.DESCRIPTION;
          boolean fraction = tag == Tag.X_RESOLUTION || tag == Tag.Y_RESOLUTION;
          int type = text ? 2 : fraction ? 5 : 4;
          file.putShort(tag.shortValue()).putShort((short) type);
          file.putInt(text ? textBytes : 1).putInt(value.intValue());
        });
    int link = file.position();
    file.putInt(0);
    return link;
  }

  private static int byteCount(Page page) {
    return page.strip().capacity()
        + page.description().length()
        + 64
        + 12 * (page.tags().size() + 2);
  }
}
