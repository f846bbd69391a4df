package org.lexyscope.torch;

import java.util.Arrays;
import java.util.Optional;
import org.bytedeco.pytorch.global.torch;

/** The number formats of tensors and weight files, under the names safetensors gives them. */
public enum DType {
  F32(4, torch.ScalarType.Float),
  F16(2, torch.ScalarType.Half),
  BF16(2, torch.ScalarType.BFloat16),
  I64(8, torch.ScalarType.Long);

  private final int bytes;
  private final torch.ScalarType scalarType;

  DType(int bytes, torch.ScalarType scalarType) {
    this.bytes = bytes;
    this.scalarType = scalarType;
  }

  /** Bytes of one element. */
  public int bytes() {
    return bytes;
  }

  static Optional<DType> named(String name) {
    return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
  }

  torch.ScalarType scalarType() {
    return scalarType;
  }
}
