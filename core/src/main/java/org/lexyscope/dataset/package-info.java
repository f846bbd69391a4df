/** Files to samples with splits, and the batches a network learns from. */
@NullMarked
package org.lexyscope.dataset;

import org.jspecify.annotations.NullMarked;
