package org.lexyscope.train;

import java.nio.file.Path;

/**
 * All weights of a model that was trained before, of the same network.
 *
 * @param model its folder
 */
public record ModelWeightsSettings(Path model) implements InitialWeightsSettings {}
