package org.lexyscope.bioimageio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexyscope.bioimageio.BioImageModel.TestTensors;

/** Reads a model description of either format. */
final class ModelReader {
  private ModelReader() {}

  static BioImageModel read(Path folder, YamlNode root) throws IOException {
    boolean isFormat05 = isFormat05(root);
    YamlNode inputNode = only(root.required("inputs"));
    YamlNode outputNode = only(root.required("outputs"));
    InputTensor input =
        isFormat05 ? TensorReader05.input(inputNode) : TensorReader04.input(inputNode);
    OutputTensor output =
        isFormat05
            ? TensorReader05.output(outputNode, input)
            : TensorReader04.output(outputNode, input);
    YamlNode onnx = onnx(root.required("weights"));
    Optional<YamlNode> sha256 = onnx.child("sha256");
    return new BioImageModel(
        folder,
        root.required("name").text(),
        input,
        output,
        file(folder, onnx.required("source")),
        sha256.isPresent() ? Optional.of(sha256.get().text()) : Optional.empty(),
        isFormat05 ? test05(folder, inputNode, outputNode) : test04(folder, root));
  }

  private static boolean isFormat05(YamlNode root) throws IOException {
    YamlNode version = root.required("format_version");
    if (!version.text().matches("0\\.[45](\\..*)?")) {
      throw version.error("is %s; formats 0.4 and 0.5 are read".formatted(version.text()));
    }
    YamlNode type = root.required("type");
    if (!type.text().equals("model")) {
      throw type.error("is '%s'; expected model".formatted(type.text()));
    }
    return version.text().startsWith("0.5");
  }

  private static YamlNode only(YamlNode tensors) throws IOException {
    List<YamlNode> items = tensors.items();
    if (items.size() != 1) {
      throw tensors.error(
          "has %d tensors; models of one image in and one tensor out are supported"
              .formatted(items.size()));
    }
    return items.getFirst();
  }

  private static YamlNode onnx(YamlNode weights) throws IOException {
    Optional<YamlNode> onnx = weights.child("onnx");
    if (onnx.isEmpty()) {
      List<String> formats = new ArrayList<>();
      weights.json().fieldNames().forEachRemaining(formats::add);
      throw weights.error(
          "are given as %s; only onnx runs here. Ask the model's authors for ONNX weights, or export them"
              .formatted(formats));
    }
    return onnx.get();
  }

  /** A file of the folder; an address elsewhere is not followed. */
  private static Path file(Path folder, YamlNode source) throws IOException {
    if (!source.text().contains("://")) {
      Path home = folder.toAbsolutePath().normalize();
      Path file = home.resolve(source.text()).normalize();
      if (file.startsWith(home) && Files.isRegularFile(file)) {
        return file;
      }
    }
    throw source.error(
        "is '%s', and there is no such file in the folder. Download the whole model as a zip"
            .formatted(source.text()));
  }

  private static Optional<TestTensors> test05(Path folder, YamlNode input, YamlNode output)
      throws IOException {
    Optional<YamlNode> in = input.child("test_tensor");
    Optional<YamlNode> out = output.child("test_tensor");
    return in.isEmpty() || out.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TestTensors(
                file(folder, in.get().required("source")),
                file(folder, out.get().required("source"))));
  }

  private static Optional<TestTensors> test04(Path folder, YamlNode root) throws IOException {
    Optional<YamlNode> in = root.child("test_inputs");
    Optional<YamlNode> out = root.child("test_outputs");
    return in.isEmpty() || out.isEmpty()
        ? Optional.empty()
        : Optional.of(new TestTensors(file(folder, only(in.get())), file(folder, only(out.get()))));
  }
}
