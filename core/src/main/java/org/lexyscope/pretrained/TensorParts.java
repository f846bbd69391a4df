package org.lexyscope.pretrained;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lexyscope.torch.DType;

/** What the allowed names of a pickle mean, as values of our own. */
final class TensorParts {
  private static final Map<String, DType> STORAGES =
      Map.of(
          "FloatStorage", DType.F32,
          "HalfStorage", DType.F16,
          "BFloat16Storage", DType.BF16,
          "LongStorage", DType.I64);

  private TensorParts() {}

  /** {@code ("storage", type, key, device, count[, view])}. */
  static StoragePart storage(Tuple id) throws PickleFormatException {
    List<Object> items = id.items();
    if (items.size() < 5 || !items.getFirst().equals("storage")) {
      throw new PickleFormatException("its pickle refers to " + items + ", expected a storage");
    }
    if (items.size() > 5 && items.get(5) != Unpickler.None.NONE) {
      throw new PickleFormatException(
          "a storage of it is a view of another. Save copies of the tensors");
    }
    Global type = PickleStack.as(items.get(1), Global.class);
    DType known = STORAGES.get(type.name());
    if (known == null) {
      throw new PickleFormatException(
          "it stores numbers as %s; known are torch.%s"
              .formatted(
                  type.qualified(),
                  String.join(", ", STORAGES.keySet().stream().sorted().toList())));
    }
    return new StoragePart(known, PickleStack.as(items.get(2), String.class), number(items.get(4)));
  }

  /** What a function of the list makes of its arguments. */
  static Object call(Global function, List<Object> arguments) throws PickleFormatException {
    return switch (function.name()) {
      case "OrderedDict" -> orderedMap(arguments);
      case "_rebuild_tensor", "_rebuild_tensor_v2" -> tensor(arguments);
      case "_rebuild_parameter" -> PickleStack.as(argument(arguments, 0), TensorPart.class);
      default -> throw new PickleFormatException("its pickle calls " + function.qualified());
    };
  }

  /** Empty, or from a list of pairs, as Python 2 wrote it. */
  private static Map<Object, Object> orderedMap(List<Object> arguments)
      throws PickleFormatException {
    Map<Object, Object> map = new LinkedHashMap<>();
    if (!arguments.isEmpty()) {
      for (Object pair : PickleStack.as(arguments.getFirst(), List.class)) {
        List<?> both =
            pair instanceof Tuple tuple ? tuple.items() : PickleStack.as(pair, List.class);
        if (both.size() != 2) {
          throw new PickleFormatException("its pickle makes a map of something else than pairs");
        }
        map.put(both.getFirst(), both.getLast());
      }
    }
    return map;
  }

  /** {@code (storage, offset, shape, strides, ...)}. */
  private static TensorPart tensor(List<Object> arguments) throws PickleFormatException {
    StoragePart storage = PickleStack.as(argument(arguments, 0), StoragePart.class);
    long offset = number(argument(arguments, 1));
    TensorPart tensor = new TensorPart(storage, offset, numbers(argument(arguments, 2)));
    List<Long> strides = numbers(argument(arguments, 3));
    if (!isRowMajor(tensor.shape(), strides)) {
      throw new PickleFormatException(
          "a tensor of shape %s has strides %s, expected row-major. Save it after .contiguous()"
              .formatted(tensor.shape(), strides));
    }
    if (offset + tensor.count() > storage.count()) {
      throw new PickleFormatException(
          "a tensor of shape %s reaches beyond its %d numbers"
              .formatted(tensor.shape(), storage.count()));
    }
    return tensor;
  }

  private static boolean isRowMajor(List<Long> shape, List<Long> strides) {
    long expected = 1;
    for (int axis = shape.size() - 1; axis >= 0; axis--) {
      long length = shape.get(axis);
      if (strides.size() != shape.size() || (length > 1 && strides.get(axis) != expected)) {
        return false;
      }
      expected *= length;
    }
    return true;
  }

  private static Object argument(List<Object> arguments, int index) throws PickleFormatException {
    if (index >= arguments.size()) {
      throw new PickleFormatException("its pickle calls a function with too few arguments");
    }
    return arguments.get(index);
  }

  private static List<Long> numbers(Object tuple) throws PickleFormatException {
    List<Long> numbers = new ArrayList<>();
    for (Object item : PickleStack.as(tuple, Tuple.class).items()) {
      numbers.add(number(item));
    }
    return numbers;
  }

  private static long number(Object value) throws PickleFormatException {
    long number = PickleStack.as(value, Long.class);
    if (number < 0 || number > 1L << 40) {
      throw new PickleFormatException("its pickle has %d as a length".formatted(number));
    }
    return number;
  }
}
