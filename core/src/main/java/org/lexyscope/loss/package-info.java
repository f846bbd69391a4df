/** Losses: logits and truth to a number to make small. */
@NullMarked
package org.lexyscope.loss;

import org.jspecify.annotations.NullMarked;
