package org.lexyscope.train;

import java.nio.file.Path;

/**
 * All weights of a model that was trained before, of the same network, or of the same U-Net with
 * fewer planes or classes: it starts blind to the planes that are new.
 *
 * @param model its folder
 */
public record ModelWeightsSettings(Path model) implements InitialWeightsSettings {}
