package org.lexyscope.train;

/**
 * One point of the loss curve.
 *
 * @param epoch from 1
 * @param step trained so far
 * @param learningRate of the epoch's last step
 * @param training mean loss over the epoch's steps
 * @param validation mean loss over the validation batches after it
 */
public record EpochLoss(
    int epoch, long step, double learningRate, double training, double validation) {}
