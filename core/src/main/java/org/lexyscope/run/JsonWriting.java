package org.lexyscope.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Values to JSON, in the form {@link JsonReading} takes; empty optionals are null. */
final class JsonWriting {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private JsonWriting() {}

  static JsonNode value(Object value) {
    return switch (value) {
      case JsonNode node -> node;
      case Record settings -> object(settings);
      case Enum<?> constant -> JSON.textNode(JsonNames.of(constant));
      case List<?> list -> {
        ArrayNode array = JSON.arrayNode();
        list.forEach(item -> array.add(value(item)));
        yield array;
      }
      case Map<?, ?> map -> {
        ObjectNode object = JSON.objectNode();
        map.forEach((key, item) -> object.set(String.valueOf(key), value(item)));
        yield object;
      }
      case Optional<?> optional -> optional.isPresent() ? value(optional.get()) : JSON.nullNode();
      case OptionalDouble number ->
          number.isPresent() ? JSON.numberNode(number.getAsDouble()) : JSON.nullNode();
      case OptionalInt number ->
          number.isPresent() ? JSON.numberNode(number.getAsInt()) : JSON.nullNode();
      case OptionalLong number ->
          number.isPresent() ? JSON.numberNode(number.getAsLong()) : JSON.nullNode();
      case String text -> JSON.textNode(text);
      case Path path -> JSON.textNode(path.toString());
      case Boolean truth -> JSON.booleanNode(truth);
      case Integer number -> JSON.numberNode(number);
      case Long number -> JSON.numberNode(number);
      case Double number -> JSON.numberNode(number);
      default ->
          throw new IllegalStateException("Settings cannot hold a " + value.getClass() + ".");
    };
  }

  private static ObjectNode object(Record settings) {
    ObjectNode object = JSON.objectNode();
    boolean oneOfSeveral =
        Arrays.stream(settings.getClass().getInterfaces()).anyMatch(Class::isSealed);
    if (oneOfSeveral) {
      object.put(JsonReading.TYPE, JsonNames.of(settings.getClass()));
    }
    for (RecordComponent component : settings.getClass().getRecordComponents()) {
      object.set(component.getName(), value(componentOf(settings, component)));
    }
    return object;
  }

  private static Object componentOf(Record settings, RecordComponent component) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(settings);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Settings could not be read: " + component, e);
    }
  }
}
