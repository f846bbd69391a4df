package org.lexyscope.bioimageio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexyscope.bioimageio.AxisReader.Axis;

/**
 * Reads the tensors of a model description of format 0.5, where each axis is described by itself.
 */
final class TensorReader05 {
  private TensorReader05() {}

  static InputTensor input(YamlNode tensor) throws IOException {
    List<Axis> axes = AxisReader.axes(tensor);
    return new InputTensor(
        tensor.required("id").text(),
        AxisReader.order(axes),
        Math.max(1, channelNames(axes).size()),
        size(axes, 'y'),
        size(axes, 'x'),
        OperationReader.read(tensor, "preprocessing"));
  }

  /** An axis may have the size of the other; a size is a number, or min and step. */
  private static AxisSize size(List<Axis> axes, char letter) throws IOException {
    YamlNode size = AxisReader.axis(axes, letter).node().required("size");
    if (size.json().isNumber()) {
      return checked(size, size.whole(), 0);
    }
    if (size.child("axis_id").isPresent()) {
      char other = letter == 'y' ? 'x' : 'y';
      YamlNode of = AxisReader.axis(axes, other).node().required("size");
      boolean loop = of.child("axis_id").isPresent();
      if (loop || !size.required("axis_id").text().equals(String.valueOf(other))) {
        throw size.error("is %s; expected a size of the image".formatted(size.shown()));
      }
      requireZero(size, "offset");
      return size(axes, other);
    }
    return checked(size, size.required("min").whole(), size.required("step").whole());
  }

  static AxisSize checked(YamlNode size, int min, int step) throws IOException {
    try {
      return new AxisSize(min, step);
    } catch (IllegalArgumentException e) {
      throw new IOException("[%s] %s: %s".formatted(size.file(), size.where(), e.getMessage()), e);
    }
  }

  static OutputTensor output(YamlNode tensor, InputTensor input) throws IOException {
    List<Axis> axes = AxisReader.axes(tensor);
    requireSizeOfInput(AxisReader.axis(axes, 'y'), input.height());
    requireSizeOfInput(AxisReader.axis(axes, 'x'), input.width());
    return new OutputTensor(
        tensor.required("id").text(),
        AxisReader.order(axes),
        channelNames(axes),
        Math.max(
            AxisReader.axis(axes, 'y').whole("halo"), AxisReader.axis(axes, 'x').whole("halo")),
        OperationReader.read(tensor, "postprocessing"));
  }

  private static void requireSizeOfInput(Axis axis, AxisSize input) throws IOException {
    YamlNode size = axis.node().required("size");
    boolean equal =
        size.json().isNumber()
            ? input.isFixed() && size.whole() == input.min()
            : size.child("axis_id").isPresent()
                && size.required("axis_id").text().equals(String.valueOf(axis.letter()));
    if (!equal || axis.node().number("scale", 1) != 1) {
      throw axis.node()
          .error(
              "has another size or scale than the input's %s; only maps of the image's size are supported"
                  .formatted(axis.letter()));
    }
    requireZero(size, "offset");
  }

  private static void requireZero(YamlNode size, String key) throws IOException {
    if (size.number(key, 0) != 0) {
      throw size.error(
          "has the %s %s; only maps of the image's size are supported"
              .formatted(key, size.number(key, 0)));
    }
  }

  private static List<String> channelNames(List<Axis> axes) throws IOException {
    List<String> names = new ArrayList<>();
    if (AxisReader.order(axes).indexOf('c') >= 0) {
      Optional<YamlNode> list = AxisReader.axis(axes, 'c').node().child("channel_names");
      for (YamlNode name : list.isPresent() ? list.get().items() : List.<YamlNode>of()) {
        names.add(name.text());
      }
    }
    return names;
  }
}
