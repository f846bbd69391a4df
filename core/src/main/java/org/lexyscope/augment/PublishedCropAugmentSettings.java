package org.lexyscope.augment;

/**
 * Flips and turns by quarters, as in the report.
 *
 * @param turnDrawnOnce whether the turn is drawn once for the whole run, as the published script
 *     does, or for each crop
 */
public record PublishedCropAugmentSettings(boolean turnDrawnOnce) implements CropAugmentSettings {}
