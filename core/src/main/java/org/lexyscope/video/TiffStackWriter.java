package org.lexyscope.video;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;

/**
 * Writes a T x Y x X stack frame by frame as a deflate-compressed ImageJ hyperstack.
 *
 * <p>Pixels come first and the directories last, so neither the number of frames nor the size of
 * the file need be known beforehand: 16 bytes are kept free at the start, enough for the header of
 * TIFF or of BigTIFF, and a file that grew beyond 4 GB becomes a BigTIFF. The file appears under
 * its name at {@link #complete}; a writer closed before leaves nothing behind. Not thread-safe.
 */
public final class TiffStackWriter implements Closeable {
  private final String name;
  private final PartialFile file;
  private final int width;
  private final int height;
  private final PixelType type;
  private final Calibration calibration;
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private final List<TiffDirectories.Strip> strips = new ArrayList<>();

  private TiffStackWriter(
      Path target, PartialFile file, int width, int height, PixelType type, Calibration calibration)
      throws IOException {
    this.name = String.valueOf(target.getFileName());
    this.file = file;
    this.width = width;
    this.height = height;
    this.type = type;
    this.calibration = calibration;
    file.write(ByteBuffer.allocate(TiffDirectories.HEADER_BYTES));
  }

  /** Starts a stack of label images, stored as uint16. */
  public static TiffStackWriter ofLabels(
      Path target, int width, int height, Calibration calibration) throws IOException {
    return ofFrames(target, width, height, PixelType.UINT16, calibration);
  }

  /**
   * Starts a stack of frames.
   *
   * @param type UINT8, UINT16 or FLOAT32; intensities are rounded to the integer types
   * @param calibration what is written as pixel size and frame interval, as far as known
   */
  public static TiffStackWriter ofFrames(
      Path target, int width, int height, PixelType type, Calibration calibration)
      throws IOException {
    return open(target, width, height, type, calibration, PartialFile.ON_DISK);
  }

  static TiffStackWriter open(
      Path target,
      int width,
      int height,
      PixelType type,
      Calibration calibration,
      PartialFile.Opener opener)
      throws IOException {
    if (type != PixelType.UINT8 && type != PixelType.UINT16 && type != PixelType.FLOAT32) {
      throw new IllegalArgumentException(
          "A stack is written as UINT8, UINT16 or FLOAT32, not " + type + ".");
    }
    PartialFile file = PartialFile.create(target, opener);
    try {
      return new TiffStackWriter(target, file, width, height, type, calibration);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /**
   * Appends a label image.
   *
   * @throws VideoException if a label does not fit the pixel type, or the disk is full
   */
  public void write(LabelImage image) throws IOException {
    requireSize(image.width(), image.height());
    int largest = image.maxLabel();
    if (largest > type.max()) {
      throw new VideoException(
          "[%s] frame %d has label %d; %s holds labels up to %d. Split the field into parts with fewer cells."
              .formatted(name, strips.size(), largest, type, (long) type.max()));
    }
    ByteBuffer raw = rawFrame();
    for (int label : image.labels()) {
      put(raw, label);
    }
    append(raw);
  }

  /**
   * Appends a frame.
   *
   * @throws VideoException if an intensity does not fit the pixel type, or the disk is full
   */
  public void write(Frame frame) throws IOException {
    requireSize(frame.width(), frame.height());
    ByteBuffer raw = rawFrame();
    for (float intensity : frame.pixels()) {
      if (!type.isFloat() && !(intensity >= -0.5 && intensity < type.max() + 0.5)) {
        throw new VideoException(
            "[%s] frame %d has intensity %s; %s holds 0 to %d."
                .formatted(name, strips.size(), intensity, type, (long) type.max()));
      }
      put(raw, intensity);
    }
    append(raw);
  }

  /** Writes the directories and gives the file its name. At least one frame is needed. */
  public void complete() throws IOException {
    if (strips.isEmpty()) {
      throw new VideoException("[" + name + "] has no frames; a stack needs at least one.");
    }
    String description = ImageJDescription.write(strips.size(), type, calibration);
    TiffDirectories directories =
        new TiffDirectories(width, height, type, description, calibration.pixelSizeUm());
    directories.append(file, strips);
    file.complete();
  }

  /** Releases the file, removing it unless it was completed. */
  @Override
  public void close() throws IOException {
    deflater.end();
    file.close();
  }

  private void requireSize(int frameWidth, int frameHeight) throws VideoException {
    if (frameWidth != width || frameHeight != height) {
      throw new VideoException(
          "[%s] frame %d is %dx%d; this stack is %dx%d."
              .formatted(name, strips.size(), frameWidth, frameHeight, width, height));
    }
  }

  private ByteBuffer rawFrame() {
    int byteCount = Math.toIntExact((long) width * height * type.byteCount());
    return ByteBuffer.allocate(byteCount).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void put(ByteBuffer raw, float intensity) {
    switch (type.byteCount()) {
      case 1 -> raw.put((byte) Math.round(intensity));
      case 2 -> raw.putShort((short) Math.round(intensity));
      default -> raw.putFloat(intensity);
    }
  }

  private void append(ByteBuffer raw) throws IOException {
    raw.flip();
    deflater.reset();
    deflater.setInput(raw);
    deflater.finish();
    long start = file.position();
    ByteBuffer packed = ByteBuffer.allocate(1 << 16);
    while (!deflater.finished()) {
      deflater.deflate(packed.clear());
      file.write(packed.flip());
    }
    strips.add(new TiffDirectories.Strip(start, file.position() - start));
  }
}
