/** Batches and a configuration to trained weights: the loop, checkpoints, the loss curve. */
@NullMarked
package org.lexyscope.train;

import org.jspecify.annotations.NullMarked;
