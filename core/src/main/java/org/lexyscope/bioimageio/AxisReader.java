package org.lexyscope.bioimageio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the axes of a tensor of format 0.5, and names of axes of both formats, as letters. */
final class AxisReader {
  private static final Map<String, String> LETTERS =
      Map.of("batch", "b", "channel", "c", "b", "b", "c", "c", "y", "y", "x", "x");

  private AxisReader() {}

  /**
   * An axis of a tensor.
   *
   * @param letter b, c, y or x
   */
  record Axis(char letter, YamlNode node) {
    int whole(String key) throws IOException {
      Optional<YamlNode> value = node.child(key);
      return value.isPresent() ? value.get().whole() : 0;
    }
  }

  /** The axes of a tensor of format 0.5 in order; exactly one y and one x among them. */
  static List<Axis> axes(YamlNode tensor) throws IOException {
    List<Axis> axes = new ArrayList<>();
    for (YamlNode node : tensor.required("axes").items()) {
      axes.add(new Axis(letter(node), node));
    }
    requireOnce(tensor, order(axes));
    return axes;
  }

  /** The letters of axes. */
  static String order(List<Axis> axes) {
    StringBuilder letters = new StringBuilder();
    axes.forEach(axis -> letters.append(axis.letter()));
    return letters.toString();
  }

  /** The axis of a letter, which is there. */
  static Axis axis(List<Axis> axes, char letter) {
    return axes.get(order(axes).indexOf(letter));
  }

  private static char letter(YamlNode axis) throws IOException {
    String type = axis.required("type").text();
    Optional<YamlNode> id = axis.child("id");
    String name =
        switch (type) {
          case "batch", "channel" -> type;
          case "space" -> id.isPresent() ? id.get().text() : "x";
          default ->
              throw axis.error(
                  "is of type '%s', which is not supported; known are batch, channel and space"
                      .formatted(type));
        };
    return known(axis, name).charAt(0);
  }

  /** A word such as {@code bcyx}, or names in a list, as letters. */
  static String letters(YamlNode names) throws IOException {
    StringBuilder letters = new StringBuilder();
    if (names.json().isArray()) {
      for (YamlNode name : names.items()) {
        letters.append(known(name, name.text()));
      }
    } else if (LETTERS.containsKey(names.text())) {
      letters.append(known(names, names.text()));
    } else {
      for (char letter : names.text().toCharArray()) {
        letters.append(known(names, String.valueOf(letter)));
      }
    }
    return letters.toString();
  }

  private static String known(YamlNode where, String name) throws IOException {
    String letter = LETTERS.get(name);
    if (letter == null) {
      throw where.error(
          "names the axis '%s', which is not supported; models of single images have b, c, y and x"
              .formatted(name));
    }
    return letter;
  }

  static void requireOnce(YamlNode tensor, String order) throws IOException {
    boolean twice = order.chars().distinct().count() < order.length();
    if (twice || order.indexOf('y') < 0 || order.indexOf('x') < 0) {
      throw tensor.error("has the axes '%s'; y and x are expected, each once".formatted(order));
    }
  }
}
