package org.lexyscope.video;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * One image file directory: its tags with their values, read when asked for, and where the next
 * directory is.
 */
final class TiffDirectory {
  private final TiffBytes bytes;
  private final long offset;
  private final long next;
  private final Map<Integer, Field> fields;

  /** A tag's values: their type, how many, and their bytes where they fit into the entry. */
  private record Field(int type, long count, ByteBuffer inlineOrOffset) {}

  private TiffDirectory(TiffBytes bytes, long offset, long next, Map<Integer, Field> fields) {
    this.bytes = bytes;
    this.offset = offset;
    this.next = next;
    this.fields = fields;
  }

  /** Reads the directory at {@code offset}. */
  static TiffDirectory read(TiffBytes bytes, long offset) throws IOException {
    boolean big = bytes.big();
    ByteBuffer head = bytes.read(offset, big ? 8 : 2);
    long count = big ? head.getLong() : Short.toUnsignedInt(head.getShort());
    if (count < 1 || count > 65_535) {
      throw new VideoException(
          "[%s] is damaged: the directory at byte %d claims %d entries."
              .formatted(bytes.name(), offset, count));
    }
    int entryBytes = big ? 20 : 12;
    int offsetBytes = big ? 8 : 4;
    ByteBuffer body = bytes.read(offset + head.capacity(), (int) count * entryBytes + offsetBytes);
    Map<Integer, Field> fields = new HashMap<>();
    for (int entry = 0; entry < count; entry++) {
      int at = entry * entryBytes;
      int tag = Short.toUnsignedInt(body.getShort(at));
      int type = Short.toUnsignedInt(body.getShort(at + 2));
      long values = big ? body.getLong(at + 4) : Integer.toUnsignedLong(body.getInt(at + 4));
      ByteBuffer field = body.slice(at + entryBytes - offsetBytes, offsetBytes);
      fields.put(tag, new Field(type, values, field.order(bytes.order())));
    }
    int end = (int) count * entryBytes;
    long next = big ? body.getLong(end) : Integer.toUnsignedLong(body.getInt(end));
    return new TiffDirectory(bytes, offset, next, fields);
  }

  /** Where this directory begins. */
  long offset() {
    return offset;
  }

  /** Where the next directory begins, 0 after the last. */
  long next() {
    return next;
  }

  boolean has(int tag) {
    return fields.containsKey(tag);
  }

  /** The first value of an integer tag. */
  long integer(int tag, long whenAbsent) throws IOException {
    return has(tag) ? integers(tag)[0] : whenAbsent;
  }

  /** The values of an integer tag, an empty array when it is absent. */
  long[] integers(int tag) throws IOException {
    Field field = fields.get(tag);
    if (field == null) {
      return new long[0];
    }
    ByteBuffer values = values(tag, field);
    long[] integers = new long[(int) field.count()];
    for (int index = 0; index < integers.length; index++) {
      integers[index] =
          switch (byteCount(field.type())) {
            case 1 -> Byte.toUnsignedLong(values.get());
            case 2 -> Short.toUnsignedLong(values.getShort());
            case 4 -> Integer.toUnsignedLong(values.getInt());
            default -> values.getLong();
          };
    }
    return integers;
  }

  /** A text tag without its closing zeros, empty when it is absent. */
  String text(int tag) throws IOException {
    Field field = fields.get(tag);
    if (field == null) {
      return "";
    }
    String text = StandardCharsets.UTF_8.decode(values(tag, field)).toString();
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  /** A fraction tag, NaN when it is absent. */
  double rational(int tag) throws IOException {
    Field field = fields.get(tag);
    if (field == null || byteCount(field.type()) != 8) {
      return Double.NaN;
    }
    ByteBuffer values = values(tag, field);
    double numerator = Integer.toUnsignedLong(values.getInt());
    return numerator / Integer.toUnsignedLong(values.getInt());
  }

  private ByteBuffer values(int tag, Field field) throws IOException {
    long byteCount = field.count() * byteCount(field.type());
    ByteBuffer inline = field.inlineOrOffset().duplicate().order(bytes.order());
    if (field.count() < 1 || field.count() > bytes.length() || byteCount > Integer.MAX_VALUE) {
      throw new VideoException(
          "[%s] is damaged: tag %d in the directory at byte %d claims %d values."
              .formatted(bytes.name(), tag, offset, field.count()));
    }
    if (byteCount <= inline.remaining()) {
      return inline.limit((int) byteCount);
    }
    long at = bytes.big() ? inline.getLong() : Integer.toUnsignedLong(inline.getInt());
    return bytes.read(at, (int) byteCount);
  }

  private static int byteCount(int fieldType) {
    return switch (fieldType) {
      case 3, 8 -> 2; // SHORT, SSHORT
      case 4, 9, 11, 13 -> 4; // LONG, SLONG, FLOAT, IFD
      case 5, 10, 12, 16, 17, 18 -> 8; // RATIONAL, SRATIONAL, DOUBLE, LONG8, SLONG8, IFD8
      default -> 1; // BYTE, ASCII, SBYTE, UNDEFINED
    };
  }
}
