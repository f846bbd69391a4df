package org.lexyscope.network;

/** What follows each convolution before its ReLU. */
public enum Normalisation {
  NONE,
  /** Ioffe and Szegedy 2015: by the batch in training, by running statistics otherwise. */
  BATCH,
  /** Wu and He 2018: by groups of channels of each image, at most 8 groups. */
  GROUP
}
