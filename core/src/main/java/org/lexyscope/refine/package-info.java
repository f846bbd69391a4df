/**
 * A model that learns from a user's corrections: a video, a few labelled frames, a better model.
 */
@NullMarked
package org.lexyscope.refine;

import org.jspecify.annotations.NullMarked;
