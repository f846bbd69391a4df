package org.lexyscope.bioimageio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lexyscope.run.ContentHash;

/**
 * A BioImage.IO model small enough to be written by hand: its network gives the mean of each 3x3
 * neighbourhood, zeros lying beyond the border (one AveragePool), or its input.
 */
public final class TinyModel {
  private TinyModel() {}

  /** Format 0.5, any size of image, postprocessed by a sigmoid; {@code SHA} is to be replaced. */
  static final String FORMAT_05 =
      """
      format_version: 0.5.4
      type: model
      name: tiny
      inputs:
        - id: raw
          axes:
            - {type: batch}
            - {type: channel, channel_names: [raw]}
            - {type: space, id: y, size: {min: 16, step: 8}}
            - {type: space, id: x, size: {min: 16, step: 8}}
          preprocessing:
            - id: scale_linear
              kwargs: {gain: 2, offset: -1}
      outputs:
        - id: maps
          axes:
            - {type: batch}
            - {type: channel, channel_names: [probability]}
            - {type: space, id: y, size: {tensor_id: raw, axis_id: y}, halo: 2}
            - {type: space, id: x, size: {tensor_id: raw, axis_id: x}, halo: 2}
          postprocessing:
            - id: sigmoid
      weights:
        onnx:
          source: weights.onnx
          sha256: SHA
      """;

  /** The same in format 0.4. */
  static final String FORMAT_04 =
      """
      format_version: 0.4.9
      type: model
      name: tiny
      inputs:
        - name: raw
          axes: bcyx
          shape: {min: [1, 1, 16, 16], step: [0, 0, 8, 8]}
          preprocessing:
            - name: scale_linear
              kwargs: {axes: yx, gain: 2, offset: -1}
      outputs:
        - name: maps
          axes: bcyx
          shape: {reference_tensor: raw, scale: [1, 1, 1, 1], offset: [0, 0, 0, 0]}
          halo: [0, 0, 2, 2]
          postprocessing:
            - name: sigmoid
      weights:
        onnx:
          source: weights.onnx
          sha256: SHA
      """;

  /** A model that gives the sigmoid of {@code 2 v - 1}. */
  public static Path write(Path folder) throws IOException {
    return write(folder, "bioimageio.yaml", FORMAT_05, identity());
  }

  static Path write(Path folder, String name, String description, byte[] onnx) throws IOException {
    Files.createDirectories(folder);
    Path weights = Files.write(folder.resolve("weights.onnx"), onnx);
    String hash = ContentHash.of(weights);
    Files.writeString(folder.resolve(name), description.replace("SHA", hash));
    return folder;
  }

  static byte[] identity() throws IOException {
    return model(node("Identity"));
  }

  static byte[] meanOfNeighbours() throws IOException {
    return model(
        node("AveragePool"),
        ints("kernel_shape", 3, 3),
        ints("pads", 1, 1, 1, 1),
        new Message().text(1, "count_include_pad").number(3, 1).number(20, 2));
  }

  /** An array as NumPy saves it. */
  static void writeNpy(Path file, float[] values, int height, int width) throws IOException {
    String header =
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 1, %d, %d), }\n"
            .formatted(height, width);
    ByteBuffer bytes =
        ByteBuffer.allocate(10 + header.length() + 4 * values.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    bytes.putShort((short) header.length()).put(header.getBytes(StandardCharsets.UTF_8));
    for (float value : values) {
      bytes.putFloat(value);
    }
    Files.write(file, bytes.array());
  }

  private static Message node(String operator) throws IOException {
    return new Message().text(1, "in").text(2, "out").text(4, operator);
  }

  private static Message ints(String name, int... values) throws IOException {
    Message attribute = new Message().text(1, name);
    for (int value : values) {
      attribute.number(8, value);
    }
    return attribute.number(20, 7);
  }

  /** ModelProto of ONNX, as its onnx.proto numbers the fields. */
  private static byte[] model(Message node, Message... attributes) throws IOException {
    for (Message attribute : attributes) {
      node.message(5, attribute);
    }
    Message graph =
        new Message()
            .message(1, node)
            .text(2, "tiny")
            .message(11, tensor("in"))
            .message(12, tensor("out"));
    return new Message()
        .number(1, 8)
        .message(7, graph)
        .message(8, new Message().number(2, 13))
        .bytes();
  }

  private static Message tensor(String name) throws IOException {
    Message shape = new Message();
    for (int size : new int[] {1, 1}) {
      shape.message(1, new Message().number(1, size));
    }
    for (String size : new String[] {"h", "w"}) {
      shape.message(1, new Message().text(2, size));
    }
    Message type = new Message().number(1, 1).message(2, shape);
    return new Message().text(1, name).message(2, new Message().message(1, type));
  }

  /** A protobuf message; numbers below 128 only. */
  private static final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message number(int field, int value) {
      tag(field, 0);
      out.write(value);
      return this;
    }

    Message text(int field, String text) throws IOException {
      return bytes(field, text.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message message) throws IOException {
      return bytes(field, message.bytes());
    }

    private Message bytes(int field, byte[] bytes) throws IOException {
      tag(field, 2);
      varint(bytes.length);
      out.write(bytes);
      return this;
    }

    private void tag(int field, int type) {
      varint((field << 3) | type);
    }

    private void varint(int value) {
      int left = value;
      while (left >= 128) {
        out.write((left & 127) | 128);
        left >>= 7;
      }
      out.write(left);
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
