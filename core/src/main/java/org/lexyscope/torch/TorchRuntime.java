package org.lexyscope.torch;

import java.util.Objects;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.bytedeco.pytorch.global.torch;

/** The settings libtorch keeps for the whole process: threads and the seed of its own generator. */
public final class TorchRuntime {
  private static boolean initialised;

  private TorchRuntime() {}

  /**
   * Loads libtorch once, before any other class of the bindings.
   *
   * <p>The bindings by themselves refuse to allocate once the process is larger than twice the Java
   * heap, and look it up at every tensor; the scopes do that work here. OpenBLAS is held to one
   * thread: its own threads would fight OpenMP's.
   */
  static synchronized void initialise() {
    if (!initialised) {
      System.setProperty("org.bytedeco.javacpp.maxBytes", "0");
      System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
      openblas_nolapack.blas_set_num_threads(1);
      initialised = true;
    }
  }

  /**
   * Sets how many threads an operator may use.
   *
   * @param threads at least 1
   */
  public static void useThreads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(
          "Operators need at least 1 thread, found " + threads + ".");
    }
    initialise();
    torch.set_num_threads(threads);
  }

  public static int threads() {
    initialise();
    return torch.get_num_threads();
  }

  /** Seeds libtorch's own generators, on every device. */
  public static void seed(long seed) {
    initialise();
    torch.manual_seed(seed);
  }

  /** The version of the libtorch bindings, such as {@code 2.13.0-1.5.14}. */
  public static String version() {
    return Objects.requireNonNullElse(
        torch.class.getPackage().getImplementationVersion(), "unknown");
  }
}
