package org.lexyscope.train;

/** What a network starts from, in place of random weights. */
public sealed interface InitialWeightsSettings
    permits ModelWeightsSettings, EncoderWeightsSettings {}
