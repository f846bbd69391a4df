package org.lexyscope.torch;

import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.MemoryFormatOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.global.torch;

/**
 * An n-dimensional array in libtorch's memory, float32 unless said otherwise.
 *
 * <p>It lives as long as the {@link TorchScope} it was made in. Methods named as verbs with "In
 * place" change this tensor and return it; all others make a new one.
 */
public final class Tensor implements AutoCloseable {
  private final org.bytedeco.pytorch.Tensor handle;

  /** Takes over a tensor libtorch has just made; a scope must be open. */
  Tensor(org.bytedeco.pytorch.Tensor handle) {
    TorchScope.requireOpen();
    this.handle = handle;
  }

  org.bytedeco.pytorch.Tensor handle() {
    return handle;
  }

  /** An uninitialised float32 tensor on the CPU. */
  static Tensor empty(long... shape) {
    TorchScope.requireOpen();
    return new Tensor(torch.torch_empty(shape));
  }

  /** Zeros, float32, on the CPU. */
  public static Tensor zeros(long... shape) {
    return new Tensor(torch.torch_zeros(shape));
  }

  /**
   * Copies an array into a new tensor on the CPU.
   *
   * @param values row-major: the last axis runs fastest
   * @throws IllegalArgumentException if the shape does not hold as many values
   */
  public static Tensor fromFloats(float[] values, long... shape) {
    long expected = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    if (expected != values.length) {
      throw new IllegalArgumentException(
          "A tensor of shape %s needs %d values, found %d."
              .formatted(Arrays.toString(shape), expected, values.length));
    }
    Tensor tensor = empty(shape);
    tensor.handle.data_ptr_float().put(values);
    return tensor;
  }

  /** A new array with all values, row-major whatever the layout, converted to float32. */
  public float[] toFloats() {
    float[] values = new float[Math.toIntExact(handle.numel())];
    copyTo(values);
    return values;
  }

  /**
   * Copies all values, row-major whatever the layout, converted to float32.
   *
   * @param target length as many as this tensor has elements
   */
  public void copyTo(float[] target) {
    if (handle.numel() != target.length) {
      throw new IllegalArgumentException(
          "A tensor of shape %s holds %d values; the array has room for %d."
              .formatted(Arrays.toString(shape()), handle.numel(), target.length));
    }
    try (TorchScope scope = TorchScope.open()) {
      Tensor dense = to(Device.CPU).to(DType.F32).to(MemoryLayout.CONTIGUOUS);
      new FloatPointer(dense.handle.data_ptr()).get(target);
    }
  }

  /** The length of each axis. */
  public long[] shape() {
    long[] shape = new long[Math.toIntExact(handle.dim())];
    Arrays.setAll(shape, handle::size);
    return shape;
  }

  public long size(int axis) {
    return handle.size(axis);
  }

  public Device device() {
    return handle.is_cuda() ? Device.CUDA : Device.CPU;
  }

  /** The single value of a one-element tensor. */
  public double item() {
    return handle.item_double();
  }

  public Tensor to(Device device) {
    if (device == device()) {
      return this;
    }
    return new Tensor(
        handle.to(
            new org.bytedeco.pytorch.Device(device.type()),
            handle.scalar_type(),
            false,
            false,
            new MemoryFormatOptional()));
  }

  public Tensor to(DType type) {
    return new Tensor(handle.to(type.scalarType()));
  }

  /** The same values in another order in memory; this very tensor's memory if it is so already. */
  public Tensor to(MemoryLayout layout) {
    return new Tensor(handle.contiguous(layout.format()));
  }

  /** A stretch of one axis, sharing this tensor's memory. */
  public Tensor slice(int axis, long start, long length) {
    return new Tensor(handle.narrow(axis, start, length));
  }

  /** The same values, cut off from the graph that made them. */
  public Tensor detach() {
    return new Tensor(handle.detach());
  }

  public Tensor plus(Tensor other) {
    return new Tensor(handle.add(other.handle));
  }

  public Tensor plus(double value) {
    return new Tensor(handle.add(new Scalar(value)));
  }

  public Tensor minus(Tensor other) {
    return new Tensor(handle.sub(other.handle));
  }

  public Tensor times(Tensor other) {
    return new Tensor(handle.mul(other.handle));
  }

  public Tensor times(double value) {
    return new Tensor(handle.mul(new Scalar(value)));
  }

  public Tensor dividedBy(Tensor other) {
    return new Tensor(handle.div(other.handle));
  }

  /** {@code value - this}. */
  public Tensor subtractedFrom(double value) {
    return new Tensor(torch.rsub(handle, new Scalar(value)));
  }

  public Tensor sum() {
    return new Tensor(handle.sum());
  }

  /** The sum over some axes, which disappear. */
  public Tensor sum(long... axes) {
    return new Tensor(handle.sum(axes));
  }

  public Tensor mean() {
    return new Tensor(handle.mean());
  }

  /** The size of each value without its sign. */
  public Tensor abs() {
    return new Tensor(handle.abs());
  }

  /** The mean over some axes, which disappear. */
  public Tensor mean(long... axes) {
    return new Tensor(handle.mean(axes));
  }

  /** The square of each value. */
  public Tensor square() {
    return new Tensor(handle.square());
  }

  /** The same values under another shape, row-major. */
  public Tensor reshape(long... shape) {
    return new Tensor(handle.reshape(shape));
  }

  /** {@code max(0, this)}, in place. */
  public Tensor reluInPlace() {
    torch.relu_(handle);
    return this;
  }

  public Tensor sigmoid() {
    return new Tensor(handle.sigmoid());
  }

  public Tensor softmax(int axis) {
    return new Tensor(torch.softmax(handle, axis));
  }

  public Tensor logSoftmax(int axis) {
    return new Tensor(torch.log_softmax(handle, axis));
  }

  /** {@code log(sum(exp(x)))} along an axis, which stays with length 1. */
  public Tensor logSumExp(int axis) {
    return new Tensor(torch.logsumexp(handle, new long[] {axis}, true));
  }

  /** Overwrites the values of this tensor, outside any graph, whatever device and layout. */
  public void assign(Tensor values) {
    try (NoGrad noGrad = NoGrad.open()) {
      handle.copy_(values.handle);
    }
  }

  /** Marks a parameter: backward passes compute its gradient. */
  public Tensor requireGradient() {
    handle.set_requires_grad(true);
    return this;
  }

  /** Adds the gradients of this one-element tensor to every parameter it depends on. */
  public void backward() {
    handle.backward();
  }

  /**
   * The gradient of a parameter, sharing its memory.
   *
   * @throws IllegalStateException if no backward pass has reached it
   */
  public Tensor gradient() {
    if (!hasGradient()) {
      throw new IllegalStateException("No backward pass has reached this parameter.");
    }
    return new Tensor(handle.mutable_grad().detach());
  }

  boolean hasGradient() {
    return handle.mutable_grad().defined();
  }

  /** Drops the gradient, so that the next backward pass starts from nothing. */
  public void clearGradient() {
    handle.mutable_grad().reset();
  }

  /** Moves a parameter or buffer to a device and a layout; it stays the same parameter. */
  public void moveTo(Device device, MemoryLayout layout) {
    try (TorchScope scope = TorchScope.open();
        NoGrad noGrad = NoGrad.open()) {
      Tensor moved = to(device);
      handle.set_data(handle.dim() == 4 ? moved.to(layout).handle : moved.handle);
    }
  }

  /** Frees a tensor that no scope owns. */
  @Override
  public void close() {
    handle.close();
  }
}
