/** Samples to other samples: turned, scaled, bent, brighter, noisier; and batches of them. */
@NullMarked
package org.lexyscope.augment;

import org.jspecify.annotations.NullMarked;
