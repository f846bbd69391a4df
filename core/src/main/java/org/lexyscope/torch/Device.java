package org.lexyscope.torch;

import org.bytedeco.pytorch.global.torch;

/** Where tensors live and operators run. */
public enum Device {
  CPU("cpu"),
  CUDA("cuda");

  private final String id;

  Device(String id) {
    this.id = id;
  }

  /**
   * The device of a name: {@code cpu}, {@code cuda}, or {@code auto}, which is CUDA where there is
   * one and the CPU otherwise. The result says which.
   *
   * @throws IllegalArgumentException if the name is another one
   * @throws IllegalStateException if CUDA is asked for by name and there is none
   */
  public static Device named(String name) {
    return switch (name) {
      case "auto" -> cudaIsAvailable() ? CUDA : CPU;
      case "cpu" -> CPU;
      case "cuda" -> {
        if (!cudaIsAvailable()) {
          throw new IllegalStateException(
              "Device cuda was asked for and libtorch finds none. It needs the natives with CUDA"
                  + " (Maven profile -Pcuda), CUDA 13, cuDNN 9 and a GPU. Use cpu, or auto to take"
                  + " what is there.");
        }
        yield CUDA;
      }
      default ->
          throw new IllegalArgumentException(
              "There is no device \"" + name + "\". Use auto, cpu or cuda.");
    };
  }

  private static boolean cudaIsAvailable() {
    TorchRuntime.initialise();
    return torch.cuda_is_available();
  }

  /** The name users write: {@code cpu} or {@code cuda}. */
  public String id() {
    return id;
  }

  torch.DeviceType type() {
    return switch (this) {
      case CPU -> torch.DeviceType.CPU;
      case CUDA -> torch.DeviceType.CUDA;
    };
  }
}
