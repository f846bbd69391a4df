package org.lexyscope.video;

import java.io.IOException;
import java.util.Arrays;

/**
 * How the pixels of one directory are stored: in chunks (strips or tiles), left to right and top to
 * bottom, each compressed by itself.
 */
final class TiffPage {
  private final String name;
  private final PixelType type;
  private final int width;
  private final int height;
  private final int chunkWidth;
  private final int chunkHeight;
  private final int compression;
  private final int predictor;
  private final long[] offsets;
  private final long[] byteCounts;

  private TiffPage(String name, TiffDirectory directory, PixelType type) throws IOException {
    this.name = name;
    this.type = type;
    this.width = size(directory, Tag.IMAGE_WIDTH);
    this.height = size(directory, Tag.IMAGE_HEIGHT);
    boolean tiled = directory.has(Tag.TILE_OFFSETS);
    this.chunkWidth = tiled ? size(directory, Tag.TILE_WIDTH) : width;
    this.chunkHeight =
        tiled
            ? size(directory, Tag.TILE_HEIGHT)
            : (int) Math.min(height, directory.integer(Tag.ROWS_PER_STRIP, height));
    this.compression = (int) directory.integer(Tag.COMPRESSION, Tag.UNCOMPRESSED);
    this.predictor = (int) directory.integer(Tag.PREDICTOR, Tag.NO_PREDICTOR);
    this.offsets = directory.integers(tiled ? Tag.TILE_OFFSETS : Tag.STRIP_OFFSETS);
    long[] counts = directory.integers(tiled ? Tag.TILE_BYTE_COUNTS : Tag.STRIP_BYTE_COUNTS);
    this.byteCounts = counts.length > 0 ? counts : wholeImage();
    requireChunks();
  }

  /**
   * Reads the layout of a page.
   *
   * @throws VideoException if its compression or pixel type is not read here
   */
  static TiffPage of(TiffBytes bytes, TiffDirectory directory) throws IOException {
    String name = bytes.name();
    TiffSupport.requireCompression(name, directory);
    return new TiffPage(name, directory, TiffSupport.pixelType(name, directory));
  }

  PixelType type() {
    return type;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  int chunkWidth() {
    return chunkWidth;
  }

  int chunkHeight() {
    return chunkHeight;
  }

  int compression() {
    return compression;
  }

  int predictor() {
    return predictor;
  }

  int chunkCount() {
    return offsets.length;
  }

  int chunksAcross() {
    return (width - 1) / chunkWidth + 1;
  }

  long offset(int chunk) {
    return offsets[chunk];
  }

  long byteCount(int chunk) {
    return byteCounts[chunk];
  }

  /** Bytes of a row of a chunk before compression. */
  int chunkRowBytes() {
    return Math.multiplyExact(chunkWidth, type.byteCount());
  }

  /** Bytes of the whole image before compression. */
  long imageBytes() {
    return (long) width * height * type.byteCount();
  }

  /** Where the file has to reach for this image to be whole. */
  long endByte() {
    long end = 0;
    for (int chunk = 0; chunk < offsets.length; chunk++) {
      end = Math.max(end, offsets[chunk] + byteCounts[chunk]);
    }
    return end;
  }

  /** Some old writers leave the byte counts out where there is one uncompressed strip. */
  private long[] wholeImage() {
    return offsets.length == 1 && compression == Tag.UNCOMPRESSED
        ? new long[] {imageBytes()}
        : new long[0];
  }

  private void requireChunks() throws VideoException {
    int expected = chunksAcross() * ((height - 1) / Math.max(1, chunkHeight) + 1);
    boolean valid = Arrays.stream(offsets).allMatch(offset -> offset >= 0);
    if (!valid || offsets.length != expected || byteCounts.length != expected) {
      throw new VideoException(
          "[%s] is damaged: %d strips or tiles are needed, found %d offsets and %d byte counts."
              .formatted(name, expected, offsets.length, byteCounts.length));
    }
  }

  private int size(TiffDirectory directory, int tag) throws IOException {
    long size = directory.integer(tag, 0);
    if (size < 1 || size > Integer.MAX_VALUE / 8) {
      throw new VideoException(
          "[%s] is damaged: an image, strip or tile is %d pixels long (tag %d)."
              .formatted(name, size, tag));
    }
    return (int) size;
  }
}
