package org.lexyscope.torch;

import org.bytedeco.pytorch.global.torch;

/**
 * Mixed precision: while it is open, operators that gain from it (convolutions above all) run in
 * bfloat16 on this thread, the others in float32. The weights stay float32.
 *
 * <p>It is opened around the forward pass and the loss, never around the backward pass. Processors
 * without bfloat16 instructions run it correctly and slowly.
 */
public final class Autocast implements AutoCloseable {
  private final torch.DeviceType device;
  private final boolean enabled;
  private final boolean before;

  private Autocast(torch.DeviceType device, boolean enabled) {
    this.device = device;
    this.enabled = enabled;
    this.before = torch.is_autocast_enabled(device);
    if (enabled) {
      torch.set_autocast_dtype(device, torch.ScalarType.BFloat16);
      torch.set_autocast_enabled(device, true);
      torch.increment_nesting();
    }
  }

  /** Opens bfloat16 on a device; does nothing when {@code enabled} is false. */
  public static Autocast bfloat16(Device device, boolean enabled) {
    TorchRuntime.initialise();
    return new Autocast(device.type(), enabled);
  }

  /** Closes it; the casts of weights that were cached for reuse go with the outermost one. */
  @Override
  public void close() {
    if (enabled) {
      if (torch.decrement_nesting() == 0) {
        torch.clear_cache();
      }
      torch.set_autocast_enabled(device, before);
    }
  }
}
