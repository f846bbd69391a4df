package org.lexyscope.pretrained;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a pickle works on: a stack of values with marks in it, and values by number. */
final class PickleStack {
  private static final Object MARK = new Object();

  private final List<Object> values = new ArrayList<>();
  private final Map<Long, Object> memo = new HashMap<>();

  void push(Object value) {
    values.add(value);
  }

  Object pop() throws PickleFormatException {
    Object value = top();
    values.removeLast();
    return value;
  }

  Object top() throws PickleFormatException {
    if (values.isEmpty() || values.getLast() == MARK) {
      throw new PickleFormatException("its pickle takes a value where there is none");
    }
    return values.getLast();
  }

  void mark() {
    values.add(MARK);
  }

  /** The values above the last mark, which goes with them. */
  List<Object> popToMark() throws PickleFormatException {
    int mark = values.lastIndexOf(MARK);
    if (mark < 0) {
      throw new PickleFormatException("its pickle ends a list that was never begun");
    }
    List<Object> above = List.copyOf(values.subList(mark + 1, values.size()));
    values.subList(mark, values.size()).clear();
    return above;
  }

  /** The topmost values as a tuple. */
  Tuple popTuple(int count) throws PickleFormatException {
    List<Object> items = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      items.addFirst(pop());
    }
    return new Tuple(items);
  }

  void remember(long number) throws PickleFormatException {
    memo.put(number, top());
  }

  void recall(long number) throws PickleFormatException {
    Object value = memo.get(number);
    if (value == null) {
      throw new PickleFormatException(
          "its pickle refers to value %d, which it never gave".formatted(number));
    }
    push(value);
  }

  <T> T topAs(Class<T> type) throws PickleFormatException {
    return as(top(), type);
  }

  <T> T popAs(Class<T> type) throws PickleFormatException {
    return as(pop(), type);
  }

  static <T> T as(Object value, Class<T> type) throws PickleFormatException {
    if (!type.isInstance(value)) {
      throw new PickleFormatException(
          "its pickle holds a %s where a %s belongs"
              .formatted(value.getClass().getSimpleName(), type.getSimpleName()));
    }
    return type.cast(value);
  }
}
