package org.lexyscope.bioimageio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A place in a YAML file: what stands there and how messages call it.
 *
 * @param where such as {@code inputs[0].axes[2].size}; empty for the whole file
 */
record YamlNode(Path file, String where, JsonNode json) {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /**
   * Reads a file.
   *
   * @throws IOException if it is no sound YAML; the message names the line
   */
  static YamlNode read(Path file) throws IOException {
    try {
      return new YamlNode(file, "", YAML.readTree(Files.readString(file)));
    } catch (JsonProcessingException e) {
      throw new IOException(
          "[%s] is no sound YAML: line %d: %s"
              .formatted(
                  file,
                  e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                  e.getOriginalMessage()),
          e);
    }
  }

  Optional<YamlNode> child(String name) {
    JsonNode child = json.path(name);
    return child.isMissingNode() || child.isNull()
        ? Optional.empty()
        : Optional.of(new YamlNode(file, where.isEmpty() ? name : where + "." + name, child));
  }

  YamlNode required(String name) throws IOException {
    return child(name).orElseThrow(() -> error("has no '" + name + "', which a model needs"));
  }

  /** The items of a list. */
  List<YamlNode> items() throws IOException {
    if (!json.isArray()) {
      throw error("is %s; expected a list".formatted(shown()));
    }
    List<YamlNode> items = new ArrayList<>();
    for (JsonNode item : json) {
      items.add(new YamlNode(file, where + "[" + items.size() + "]", item));
    }
    return items;
  }

  String text() throws IOException {
    if (!json.isValueNode()) {
      throw error("is %s; expected text".formatted(shown()));
    }
    return json.asText();
  }

  double number() throws IOException {
    if (!json.isNumber()) {
      throw error("is %s; expected a number".formatted(shown()));
    }
    return json.asDouble();
  }

  int whole() throws IOException {
    double value = number();
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw error("is %s; expected a whole number".formatted(shown()));
    }
    return (int) value;
  }

  /** A number, or a list of them. */
  List<Double> numbers() throws IOException {
    if (!json.isArray()) {
      return List.of(number());
    }
    List<Double> numbers = new ArrayList<>();
    for (YamlNode item : items()) {
      numbers.add(item.number());
    }
    return numbers;
  }

  double number(String name, double otherwise) throws IOException {
    Optional<YamlNode> child = child(name);
    return child.isPresent() ? child.get().number() : otherwise;
  }

  /** Refuses keys that are not known: what they ask for would not be done. */
  void allowOnly(Set<String> known) throws IOException {
    for (String key : (Iterable<String>) json::fieldNames) {
      if (!known.contains(key)) {
        throw error("has '%s', which is not supported; known are %s".formatted(key, known));
      }
    }
  }

  /** An error at this place. */
  IOException error(String what) {
    return new IOException(
        "[%s] %s %s.".formatted(file, where.isEmpty() ? "the description" : where, what));
  }

  String shown() {
    String text = json.toString();
    return text.length() > 80 ? text.substring(0, 77) + "..." : text;
  }
}
