package org.lexyscope.torch;

import org.bytedeco.pytorch.global.torch;

/** The order of a 4-D tensor's axes in memory; its shape is N x C x H x W either way. */
public enum MemoryLayout {
  /** W runs fastest, then H, C, N. */
  CONTIGUOUS(torch.MemoryFormat.Contiguous),
  /** C runs fastest, then W, H, N. */
  CHANNELS_LAST(torch.MemoryFormat.ChannelsLast);

  private final torch.MemoryFormat format;

  MemoryLayout(torch.MemoryFormat format) {
    this.format = format;
  }

  torch.MemoryFormat format() {
    return format;
  }
}
