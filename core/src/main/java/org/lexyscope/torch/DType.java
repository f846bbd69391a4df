package org.lexyscope.torch;

import java.util.Arrays;
import java.util.Optional;
import org.bytedeco.pytorch.global.torch;

/** The number formats of tensors and weight files, under the names safetensors gives them. */
public enum DType {
  F32(4),
  F16(2),
  BF16(2),
  I64(8);

  private final int bytes;

  DType(int bytes) {
    this.bytes = bytes;
  }

  /** Bytes of one element. */
  public int bytes() {
    return bytes;
  }

  static Optional<DType> named(String name) {
    return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
  }

  torch.ScalarType scalarType() {
    return switch (this) {
      case F32 -> torch.ScalarType.Float;
      case F16 -> torch.ScalarType.Half;
      case BF16 -> torch.ScalarType.BFloat16;
      case I64 -> torch.ScalarType.Long;
    };
  }
}
