package org.lexyscope.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** JSON to values of a Java type, told by reflection on records. */
final class JsonReading {
  static final String TYPE = "type";

  private JsonReading() {}

  /** What was found is not what was expected; the message says where and what. */
  static final class Mismatch extends Exception {
    private static final long serialVersionUID = 1;

    Mismatch(String where, String problem) {
      super(where.isEmpty() ? problem : where + ": " + problem);
    }

    Mismatch(String where, Throwable cause) {
      super(where.isEmpty() ? cause.getMessage() : where + ": " + cause.getMessage(), cause);
    }
  }

  /**
   * @param where dotted path of keys to this value, empty at the top
   */
  static Object value(JsonNode json, Type type, String where) throws Mismatch {
    if (type instanceof ParameterizedType generic) {
      return container(json, generic, where);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == OptionalDouble.class
        || plain == OptionalInt.class
        || plain == OptionalLong.class) {
      return optionalNumber(json, plain, where);
    }
    if (isAbsent(json)) {
      throw new Mismatch(where, "a value is missing.");
    }
    if (plain == JsonNode.class) {
      return json;
    }
    if (plain.isSealed()) {
      return caseOf(json, plain, where);
    }
    if (plain.isRecord()) {
      return recordOf(json, plain, where);
    }
    return plain.isEnum() ? constant(json, plain, where) : scalar(json, plain, where);
  }

  private static boolean isAbsent(JsonNode json) {
    return json.isMissingNode() || json.isNull();
  }

  private static Object container(JsonNode json, ParameterizedType type, String where)
      throws Mismatch {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == Optional.class) {
      return isAbsent(json) ? Optional.empty() : Optional.of(value(json, arguments[0], where));
    }
    if (type.getRawType() == List.class) {
      expect(json.isArray(), json, where, "a list");
      List<Object> list = new ArrayList<>();
      for (JsonNode item : json) {
        list.add(value(item, arguments[0], where + "[" + list.size() + "]"));
      }
      return List.copyOf(list);
    }
    if (type.getRawType() == Map.class) {
      expect(json.isObject(), json, where, "an object");
      Map<String, Object> map = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> field : json.properties()) {
        map.put(field.getKey(), value(field.getValue(), arguments[1], join(where, field.getKey())));
      }
      return map;
    }
    throw new IllegalStateException("Settings cannot hold a " + type + ".");
  }

  private static Object optionalNumber(JsonNode json, Class<?> type, String where) throws Mismatch {
    boolean absent = isAbsent(json);
    if (type == OptionalDouble.class) {
      return absent
          ? OptionalDouble.empty()
          : OptionalDouble.of((double) scalar(json, double.class, where));
    }
    if (type == OptionalInt.class) {
      return absent ? OptionalInt.empty() : OptionalInt.of((int) scalar(json, int.class, where));
    }
    return absent ? OptionalLong.empty() : OptionalLong.of((long) scalar(json, long.class, where));
  }

  private static Object caseOf(JsonNode json, Class<?> sealedType, String where) throws Mismatch {
    Class<?>[] cases = sealedType.getPermittedSubclasses();
    String name = json.path(TYPE).asText();
    for (Class<?> candidate : cases) {
      if (JsonNames.of(candidate).equals(name)) {
        ObjectNode rest = json.deepCopy();
        rest.remove(TYPE);
        return recordOf(rest, candidate, where);
      }
    }
    String known = Arrays.stream(cases).map(JsonNames::of).collect(Collectors.joining(", "));
    throw new Mismatch(
        join(where, TYPE),
        (name.isEmpty() ? "is missing." : "\"" + name + "\" is unknown.")
            + " Known: "
            + known
            + ".");
  }

  private static Object recordOf(JsonNode json, Class<?> type, String where) throws Mismatch {
    expect(json.isObject(), json, where, "an object");
    RecordComponent[] components = type.getRecordComponents();
    String known =
        Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.joining(", "));
    checkKeys(json, components, known, where);
    Object[] values = new Object[components.length];
    for (int index = 0; index < values.length; index++) {
      String name = components[index].getName();
      JsonNode field = json.path(name);
      if (field.isMissingNode() && !isOptional(components[index].getType())) {
        throw new Mismatch(join(where, name), "is missing. Known keys: " + known + ".");
      }
      values[index] = value(field, components[index].getGenericType(), join(where, name));
    }
    return construct(type, components, values, where);
  }

  private static void checkKeys(
      JsonNode json, RecordComponent[] components, String known, String where) throws Mismatch {
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      String key = field.getKey();
      if (Arrays.stream(components).noneMatch(component -> component.getName().equals(key))) {
        throw new Mismatch(join(where, key), "is unknown. Known keys: " + known + ".");
      }
    }
  }

  private static boolean isOptional(Class<?> type) {
    return type.getPackageName().equals("java.util") && type.getSimpleName().startsWith("Optional");
  }

  private static Object construct(
      Class<?> type, RecordComponent[] components, Object[] values, String where) throws Mismatch {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new Mismatch(where, e.getCause() == null ? e : e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Settings need a canonical constructor: " + type, e);
    }
  }

  private static Object constant(JsonNode json, Class<?> type, String where) throws Mismatch {
    Object[] constants = type.getEnumConstants();
    for (Object constant : constants) {
      if (JsonNames.of((Enum<?>) constant).equals(json.asText())) {
        return constant;
      }
    }
    String known =
        Arrays.stream(constants)
            .map(constant -> JsonNames.of((Enum<?>) constant))
            .collect(Collectors.joining(", "));
    throw new Mismatch(where, json + " is unknown. Known: " + known + ".");
  }

  private static Object scalar(JsonNode json, Class<?> type, String where) throws Mismatch {
    if (type == String.class || type == Path.class) {
      expect(json.isTextual(), json, where, "text in quotes");
      return type == String.class ? json.asText() : Path.of(json.asText());
    }
    if (type == boolean.class || type == Boolean.class) {
      expect(json.isBoolean(), json, where, "true or false");
      return json.asBoolean();
    }
    if (type == int.class || type == Integer.class) {
      expect(json.isIntegralNumber() && json.canConvertToInt(), json, where, "a whole number");
      return json.asInt();
    }
    if (type == long.class || type == Long.class) {
      expect(json.isIntegralNumber() && json.canConvertToLong(), json, where, "a whole number");
      return json.asLong();
    }
    if (type == double.class || type == Double.class) {
      expect(json.isNumber(), json, where, "a number");
      return json.asDouble();
    }
    throw new IllegalStateException("Settings cannot hold a " + type + ".");
  }

  private static void expect(boolean holds, JsonNode found, String where, String expected)
      throws Mismatch {
    if (!holds) {
      throw new Mismatch(where, "found " + found + ", expected " + expected + ".");
    }
  }

  private static String join(String where, String key) {
    return where.isEmpty() ? key : where + "." + key;
  }
}
