package org.lexyscope.augment;

/** How crops are changed before a network sees them. */
public sealed interface CropAugmentSettings
    permits PublishedCropAugmentSettings, RandAugmentSettings {}
