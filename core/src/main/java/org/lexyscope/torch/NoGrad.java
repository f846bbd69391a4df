package org.lexyscope.torch;

import org.bytedeco.pytorch.GradMode;

/** While it is open, operators on this thread record nothing for a backward pass. */
public final class NoGrad implements AutoCloseable {
  private final boolean before;

  private NoGrad() {
    before = GradMode.is_enabled();
    GradMode.set_enabled(false);
  }

  public static NoGrad open() {
    TorchRuntime.initialise();
    return new NoGrad();
  }

  @Override
  public void close() {
    GradMode.set_enabled(before);
  }
}
