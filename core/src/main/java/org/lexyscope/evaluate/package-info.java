/** Prediction and truth to scores: masks, labels, tracks, N/C traces and rates. */
@NullMarked
package org.lexyscope.evaluate;

import org.jspecify.annotations.NullMarked;
