package org.lexyscope.bioimageio;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

/** An ONNX file as a function from one tensor of floats to another, on the processor. */
final class OnnxNetwork implements AutoCloseable {
  private final OrtSession session;
  private final String inputName;

  private OnnxNetwork(OrtSession session, String inputName) {
    this.session = session;
    this.inputName = inputName;
  }

  /**
   * Loads a network.
   *
   * @param threads within an operator; operators run one after another, so that a sum is always
   *     taken in the same order
   * @throws IOException if the file is no ONNX this runtime knows, or has not one input of floats
   */
  static OnnxNetwork open(Path file, int threads) throws IOException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      options.setDeterministicCompute(true);
      OrtSession session = OrtEnvironment.getEnvironment().createSession(file.toString(), options);
      try {
        requireFloats(file, session);
        return new OnnxNetwork(session, onlyInput(file, session));
      } catch (IOException | OrtException | RuntimeException e) {
        session.close();
        throw e;
      }
    } catch (OrtException e) {
      throw new IOException(
          "[%s] ONNX Runtime cannot load it: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static String onlyInput(Path file, OrtSession session) throws IOException, OrtException {
    Map<String, NodeInfo> inputs = session.getInputInfo();
    if (inputs.size() == 1) {
      NodeInfo input = inputs.values().iterator().next();
      if (isFloats(input)) {
        return input.getName();
      }
    }
    throw new IOException(
        "[%s] takes %s; a network of one tensor of 32-bit floats is expected."
            .formatted(file, inputs.values()));
  }

  private static void requireFloats(Path file, OrtSession session)
      throws IOException, OrtException {
    Collection<NodeInfo> outputs = session.getOutputInfo().values();
    if (outputs.isEmpty() || !isFloats(outputs.iterator().next())) {
      throw new IOException(
          "[%s] gives %s; a first output of 32-bit floats is expected.".formatted(file, outputs));
    }
  }

  private static boolean isFloats(NodeInfo node) {
    return node.getInfo() instanceof TensorInfo tensor && tensor.type == OnnxJavaType.FLOAT;
  }

  /** A tensor in the network's own order of axes. */
  @SuppressWarnings("ArrayRecordComponent") // Handed over at once; never compared.
  record Tensor(float[] values, long[] shape) {}

  /**
   * The network's first output.
   *
   * @throws IllegalStateException if the runtime refuses the input; the message has its shape
   */
  Tensor run(Tensor input) {
    try (OnnxTensor given =
            OnnxTensor.createTensor(
                OrtEnvironment.getEnvironment(), FloatBuffer.wrap(input.values()), input.shape());
        OrtSession.Result results = session.run(Map.of(inputName, given))) {
      OnnxTensor result = (OnnxTensor) results.get(0);
      FloatBuffer buffer = result.getFloatBuffer();
      float[] values = new float[buffer.remaining()];
      buffer.get(values);
      return new Tensor(values, result.getInfo().getShape());
    } catch (OrtException e) {
      throw new IllegalStateException(
          "The network cannot take %s: %s"
              .formatted(Arrays.toString(input.shape()), e.getMessage()),
          e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime cannot close its session.", e);
    }
  }
}
