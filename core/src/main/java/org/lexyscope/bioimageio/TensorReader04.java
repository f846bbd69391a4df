package org.lexyscope.bioimageio;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads the tensors of a model description of format 0.4, where axes are a word such as bcyx. */
final class TensorReader04 {
  private TensorReader04() {}

  static InputTensor input(YamlNode tensor) throws IOException {
    String axes = axes(tensor);
    YamlNode shape = tensor.required("shape");
    return new InputTensor(
        tensor.required("name").text(),
        axes,
        axes.indexOf('c') < 0 ? 1 : size(shape, axes.indexOf('c'), axes.length()).min(),
        size(shape, axes.indexOf('y'), axes.length()),
        size(shape, axes.indexOf('x'), axes.length()),
        OperationReader.read(tensor, "preprocessing"));
  }

  private static String axes(YamlNode tensor) throws IOException {
    String axes = AxisReader.letters(tensor.required("axes"));
    AxisReader.requireOnce(tensor, axes);
    return axes;
  }

  /** A list of sizes, or one of smallest sizes and one of steps. */
  private static AxisSize size(YamlNode shape, int axis, int axisCount) throws IOException {
    if (shape.json().isArray()) {
      return TensorReader05.checked(shape, item(shape, axis, axisCount).whole(), 0);
    }
    return TensorReader05.checked(
        shape,
        item(shape.required("min"), axis, axisCount).whole(),
        item(shape.required("step"), axis, axisCount).whole());
  }

  private static YamlNode item(YamlNode list, int axis, int axisCount) throws IOException {
    List<YamlNode> items = list.items();
    if (items.size() != axisCount) {
      throw list.error("is %s; expected %d values".formatted(list.shown(), axisCount));
    }
    return items.get(axis);
  }

  static OutputTensor output(YamlNode tensor, InputTensor input) throws IOException {
    String axes = axes(tensor);
    requireSizeOfInput(tensor, axes, 'y', input.height());
    requireSizeOfInput(tensor, axes, 'x', input.width());
    Optional<YamlNode> halo = tensor.child("halo");
    int haloPx =
        halo.isEmpty()
            ? 0
            : Math.max(
                item(halo.get(), axes.indexOf('y'), axes.length()).whole(),
                item(halo.get(), axes.indexOf('x'), axes.length()).whole());
    return new OutputTensor(
        tensor.required("name").text(),
        axes,
        List.of(),
        haloPx,
        OperationReader.read(tensor, "postprocessing"));
  }

  private static void requireSizeOfInput(YamlNode tensor, String axes, char letter, AxisSize input)
      throws IOException {
    YamlNode shape = tensor.required("shape");
    int axis = axes.indexOf(letter);
    boolean equal =
        shape.json().isArray()
            ? input.isFixed() && item(shape, axis, axes.length()).whole() == input.min()
            : item(shape.required("scale"), axis, axes.length()).number() == 1
                && item(shape.required("offset"), axis, axes.length()).number() == 0;
    if (!equal) {
      throw shape.error(
          "gives %s another size than the input's; only maps of the image's size are supported"
              .formatted(letter));
    }
  }
}
