package org.lexyscope.torch;

import org.bytedeco.pytorch.global.torch;

/** The order of a 4-D tensor's axes in memory; its shape is N x C x H x W either way. */
public enum MemoryLayout {
  /** W runs fastest, then H, C, N. */
  CONTIGUOUS,
  /** C runs fastest, then W, H, N. */
  CHANNELS_LAST;

  torch.MemoryFormat format() {
    return switch (this) {
      case CONTIGUOUS -> torch.MemoryFormat.Contiguous;
      case CHANNELS_LAST -> torch.MemoryFormat.ChannelsLast;
    };
  }
}
