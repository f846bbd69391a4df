package org.lexyscope.torch;

import java.util.function.Supplier;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;

/**
 * The lifetime of native memory: a tensor made while a scope is open is freed when that scope
 * closes, unless {@link #keep} hands it to the enclosing scope.
 *
 * <p>Scopes nest and belong to the thread that opened them. A block of operators with a scope of
 * its own keeps training memory flat: what autograd needs it holds by itself, everything else goes
 * at the end of the block.
 *
 * <pre>{@code
 * try (TorchScope scope = TorchScope.open()) {
 *   Tensor logits = network.forward(input);
 *   return scope.keep(logits);
 * }
 * }</pre>
 */
public final class TorchScope implements AutoCloseable {
  private final @Nullable PointerScope enclosing;
  private final PointerScope own;

  private TorchScope() {
    enclosing = PointerScope.getInnerScope();
    own = new PointerScope();
  }

  public static TorchScope open() {
    TorchRuntime.initialise();
    return new TorchScope();
  }

  /** Runs a block of operators in a scope of its own; only its result outlives it. */
  public static Tensor block(Supplier<Tensor> operators) {
    try (TorchScope scope = open()) {
      return scope.keep(operators.get());
    }
  }

  /**
   * Hands a tensor to the enclosing scope; without one it is the caller's, who frees it by {@link
   * Tensor#close}.
   */
  public Tensor keep(Tensor tensor) {
    if (enclosing == null) {
      return own(tensor);
    }
    enclosing.attach(tensor.handle());
    return tensor;
  }

  /**
   * Makes a tensor outlive every scope: it is the caller's, who frees it by {@link Tensor#close}.
   */
  public Tensor own(Tensor tensor) {
    tensor.handle().retainReference();
    return tensor;
  }

  @Override
  public void close() {
    own.close();
  }

  static void requireOpen() {
    if (PointerScope.getInnerScope() == null) {
      throw new IllegalStateException(
          "A tensor was made outside every scope and would never be freed. Open a TorchScope around this work.");
    }
  }
}
