/** Detections per frame to tracks, by globally optimal assignment. */
@NullMarked
package org.lexyscope.track;

import org.jspecify.annotations.NullMarked;
