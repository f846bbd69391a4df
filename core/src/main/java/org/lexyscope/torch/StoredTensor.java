package org.lexyscope.torch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;

/**
 * A tensor as it lies in a weight file: number format, shape and little-endian values, row-major.
 */
public final class StoredTensor {
  private final DType type;
  private final long[] shape;
  private final ByteBuffer data;

  /**
   * @param data exactly as many bytes as the shape needs, from position 0
   */
  StoredTensor(DType type, long[] shape, ByteBuffer data) {
    this.type = type;
    this.shape = shape.clone();
    this.data = data.order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Stores float32 values. */
  public static StoredTensor ofFloats(float[] values, long... shape) {
    checkCount(values.length, shape);
    ByteBuffer data = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    data.asFloatBuffer().put(values);
    return new StoredTensor(DType.F32, shape, data);
  }

  /** Stores 64-bit integers. */
  public static StoredTensor ofLongs(long[] values, long... shape) {
    checkCount(values.length, shape);
    ByteBuffer data = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
    data.asLongBuffer().put(values);
    return new StoredTensor(DType.I64, shape, data);
  }

  /**
   * Takes over values as they lie in a file.
   *
   * @param data little-endian, row-major, from its position to its limit
   */
  public static StoredTensor ofBytes(DType type, ByteBuffer data, long... shape) {
    if (data.remaining() % type.bytes() != 0) {
      throw new IllegalArgumentException(
          "%d bytes hold no whole number of %s values.".formatted(data.remaining(), type));
    }
    checkCount(data.remaining() / type.bytes(), shape);
    return new StoredTensor(type, shape, data.slice());
  }

  private static void checkCount(int found, long... shape) {
    long expected = elementCount(shape);
    if (expected != found) {
      throw new IllegalArgumentException(
          "Shape %s needs %d values, found %d.".formatted(Arrays.toString(shape), expected, found));
    }
  }

  static long elementCount(long... shape) {
    return Arrays.stream(shape).reduce(1, Math::multiplyExact);
  }

  /** The same values as float32, F16 (rounded to nearest even) or BF16 (likewise). */
  public StoredTensor as(DType target) {
    float[] values = floats();
    ByteBuffer converted =
        ByteBuffer.allocate(values.length * target.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      switch (target) {
        case F32 -> converted.putFloat(value);
        case F16 -> converted.putShort(Float.floatToFloat16(value));
        case BF16 -> converted.putShort(floatToBfloat16(value));
        case I64 -> throw new IllegalArgumentException("Weights are not stored as integers.");
      }
    }
    return new StoredTensor(target, shape, converted.flip());
  }

  public DType type() {
    return type;
  }

  public long[] shape() {
    return shape.clone();
  }

  /** The values as float32; I64 is refused, since it would lose digits. */
  public float[] floats() {
    float[] values = new float[Math.toIntExact(elementCount(shape))];
    for (int index = 0; index < values.length; index++) {
      values[index] =
          switch (type) {
            case F32 -> data.getFloat(index * 4);
            case F16 -> Float.float16ToFloat(data.getShort(index * 2));
            case BF16 -> Float.intBitsToFloat(data.getShort(index * 2) << 16);
            case I64 -> throw new IllegalStateException("Integers were found, expected weights.");
          };
    }
    return values;
  }

  /** The values of an I64 tensor. */
  public long[] longs() {
    if (type != DType.I64) {
      throw new IllegalStateException(
          "%s numbers were found, expected I64.".formatted(type.name().toUpperCase(Locale.ROOT)));
    }
    long[] values = new long[Math.toIntExact(elementCount(shape))];
    data.asLongBuffer().get(values);
    return values;
  }

  ByteBuffer bytes() {
    return data.duplicate().rewind();
  }

  /** Rounds to the nearest bfloat16, ties to even; NaN stays NaN. */
  private static short floatToBfloat16(float value) {
    int bits = Float.floatToIntBits(value);
    if (Float.isNaN(value)) {
      return (short) 0x7FC0;
    }
    return (short) ((bits + 0x7FFF + ((bits >>> 16) & 1)) >>> 16);
  }
}
