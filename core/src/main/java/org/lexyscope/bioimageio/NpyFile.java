package org.lexyscope.bioimageio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Arrays of numbers as NumPy saves them (NPY formats 1 to 3, C order), read as floats. */
final class NpyFile {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{'descr': '([<>|=]?\\w+)', 'fortran_order': (True|False), 'shape': \\(([\\d, ]*)\\),?");

  private NpyFile() {}

  /**
   * Reads a whole array.
   *
   * @throws IOException if it is no such file, or of another type or order than is read here
   */
  static OnnxNetwork.Tensor read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (bytes.length < 12 || !Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))) {
      throw new IOException("[%s] is no NumPy array (.npy).".formatted(file));
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    boolean longHeader = bytes[6] > 1;
    int start = longHeader ? 12 : 10;
    int headerBytes = longHeader ? buffer.getInt(8) : buffer.getShort(8) & 0xffff;
    int dataStart = Math.clamp((long) start + headerBytes, start, bytes.length);
    String header = new String(bytes, start, dataStart - start, StandardCharsets.UTF_8);
    Matcher match = HEADER.matcher(header);
    if (!match.find() || match.group(2).equals("True")) {
      throw new IOException(
          "[%s] has the header %s; an array in C order is expected."
              .formatted(file, header.strip()));
    }
    long[] shape =
        Pattern.compile("\\d+")
            .matcher(match.group(3))
            .results()
            .mapToLong(size -> Long.parseLong(size.group()))
            .toArray();
    return new OnnxNetwork.Tensor(
        values(file, buffer.position(dataStart), match.group(1), shape), shape);
  }

  private static float[] values(Path file, ByteBuffer data, String type, long[] shape)
      throws IOException {
    NumberType number = NumberType.of(file, type);
    long count = LongStream.of(shape).reduce(1, Math::multiplyExact);
    if (data.remaining() != count * number.bytes) {
      throw new IOException(
          "[%s] holds %d bytes of numbers; its shape %s of %s needs %d. Download it again."
              .formatted(
                  file, data.remaining(), Arrays.toString(shape), type, count * number.bytes));
    }
    float[] values = new float[(int) count];
    for (int i = 0; i < values.length; i++) {
      values[i] = number.next(data);
    }
    return values;
  }

  private enum NumberType {
    F4(4),
    F8(8),
    U1(1),
    U2(2),
    I2(2),
    I4(4);

    private final int bytes;

    NumberType(int bytes) {
      this.bytes = bytes;
    }

    static NumberType of(Path file, String type) throws IOException {
      return switch (type) {
        case "<f4" -> F4;
        case "<f8" -> F8;
        case "|u1" -> U1;
        case "<u2" -> U2;
        case "<i2" -> I2;
        case "<i4" -> I4;
        default ->
            throw new IOException(
                "[%s] holds numbers of type %s; read are <f4, <f8, |u1, <u2, <i2 and <i4."
                    .formatted(file, type));
      };
    }

    float next(ByteBuffer data) {
      return switch (this) {
        case F4 -> data.getFloat();
        case F8 -> (float) data.getDouble();
        case U1 -> data.get() & 0xff;
        case U2 -> data.getShort() & 0xffff;
        case I2 -> data.getShort();
        case I4 -> data.getInt();
      };
    }
  }
}
