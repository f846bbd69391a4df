package org.lexyscope.pretrained;

/**
 * What becomes of the ImageNet weights of the first convolution, made for red, green and blue, when
 * the network sees a frame and a mask. One input takes their mean, three take them as they are.
 */
public enum FirstLayer {
  /** They are left out and the layer keeps its random weights, as in the published runs. */
  PUBLISHED,
  /** The frame takes those of red, the mask those of green. */
  CORRECTED
}
