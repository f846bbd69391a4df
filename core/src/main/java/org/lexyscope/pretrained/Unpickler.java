package org.lexyscope.pretrained;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads Python pickles of protocol 2, the one PyTorch writes, as far as tensors need them.
 *
 * <p>A pickle is a program. This reader runs nothing: names of Python classes and functions outside
 * {@link Global}'s list and all other instructions are errors that name them. Values become {@code
 * Long}, {@code BigInteger}, {@code Double}, {@code Boolean}, {@code String}, {@link Tuple}, {@code
 * List}, {@code Map}, {@link Global}, and what {@link TensorParts} makes.
 */
final class Unpickler {
  /** Python's None. */
  enum None {
    NONE
  }

  private final ByteBuffer bytes;
  private PickleStack stack = new PickleStack();

  /**
   * @param bytes one pickle after the other from the buffer's position on
   */
  Unpickler(ByteBuffer bytes) {
    this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The next value; the buffer then stands behind it. */
  Object next() throws PickleFormatException {
    stack = new PickleStack();
    try {
      for (int code = unsignedByte(); code != '.'; code = unsignedByte()) {
        step(code);
      }
      return stack.pop();
    } catch (BufferUnderflowException e) {
      throw new PickleFormatException("it ends in the middle of a pickle");
    }
  }

  private void step(int code) throws PickleFormatException {
    switch (code) {
      case 0x80 -> checkProtocol(unsignedByte());
      case '(' -> stack.mark();
      case '}' -> stack.push(new LinkedHashMap<>());
      case ']' -> stack.push(new ArrayList<>());
      case ')' -> stack.push(new Tuple(List.of()));
      case 't' -> stack.push(new Tuple(stack.popToMark()));
      case 0x85, 0x86, 0x87 -> stack.push(stack.popTuple(code - 0x84));
      case 'q' -> stack.remember(unsignedByte());
      case 'r' -> stack.remember(bytes.getInt());
      case 'h' -> stack.recall(unsignedByte());
      case 'j' -> stack.recall(bytes.getInt());
      case 'a', 'e' -> append(code == 'a' ? List.of(stack.pop()) : stack.popToMark());
      case 's', 'u' -> put(code == 's' ? stack.popTuple(2).items() : stack.popToMark());
      case 'c' -> stack.push(global());
      case 'Q' -> stack.push(TensorParts.storage(stack.popAs(Tuple.class)));
      case 'R' -> call();
      case 'b' -> dropAttributes();
      default -> stack.push(constant(code));
    }
  }

  private Object constant(int code) throws PickleFormatException {
    return switch (code) {
      case 'N' -> None.NONE;
      case 0x88, 0x89 -> code == 0x88;
      case 'K' -> (long) unsignedByte();
      case 'M' -> (long) Short.toUnsignedInt(bytes.getShort());
      case 'J' -> (long) bytes.getInt();
      case 0x8a -> wholeNumber(unsignedByte());
      case 'G' -> Double.longBitsToDouble(Long.reverseBytes(bytes.getLong()));
      case 'X' -> text(bytes.getInt(), StandardCharsets.UTF_8);
      case 'T' -> text(bytes.getInt(), StandardCharsets.ISO_8859_1);
      case 'U' -> text(unsignedByte(), StandardCharsets.ISO_8859_1);
      default ->
          throw new PickleFormatException(
              "its pickle has instruction 0x%02x at byte %d, which weights do not need"
                  .formatted(code, bytes.position() - 1));
    };
  }

  private static void checkProtocol(int protocol) throws PickleFormatException {
    if (protocol != 2) {
      throw new PickleFormatException(
          "its pickle has protocol %d, expected 2, which torch.save writes by itself"
              .formatted(protocol));
    }
  }

  private int unsignedByte() {
    return Byte.toUnsignedInt(bytes.get());
  }

  /** Little-endian, two's complement. */
  private Object wholeNumber(int length) {
    byte[] bigEndian = new byte[length + 1];
    for (int index = length; index > 0; index--) {
      bigEndian[index] = bytes.get();
    }
    if (length > 0 && bigEndian[1] < 0) {
      bigEndian[0] = -1;
    }
    BigInteger number = new BigInteger(bigEndian);
    return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
  }

  private String text(int length, Charset charset) {
    if (length < 0 || length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] text = new byte[length];
    bytes.get(text);
    return new String(text, charset);
  }

  private String line() {
    StringBuilder line = new StringBuilder();
    for (int next = unsignedByte(); next != '\n'; next = unsignedByte()) {
      line.append((char) next);
    }
    return line.toString();
  }

  private Global global() throws PickleFormatException {
    Global global = new Global(line(), line());
    if (!global.isAllowed()) {
      throw new PickleFormatException(
          "it asks for Python's %s, which weights do not need and which is not run"
              .formatted(global.qualified()));
    }
    return global;
  }

  @SuppressWarnings("unchecked")
  private void append(List<Object> items) throws PickleFormatException {
    ((List<Object>) stack.topAs(List.class)).addAll(items);
  }

  @SuppressWarnings("unchecked")
  private void put(List<Object> keysAndValues) throws PickleFormatException {
    Map<Object, Object> map = (Map<Object, Object>) stack.topAs(Map.class);
    for (int index = 0; index + 1 < keysAndValues.size(); index += 2) {
      map.put(keysAndValues.get(index), keysAndValues.get(index + 1));
    }
  }

  private void call() throws PickleFormatException {
    Tuple arguments = stack.popAs(Tuple.class);
    stack.push(TensorParts.call(stack.popAs(Global.class), arguments.items()));
  }

  /** An ordered map carries attributes beside its entries; weights need none of them. */
  private void dropAttributes() throws PickleFormatException {
    stack.pop();
    stack.topAs(Map.class);
  }
}
