/** The vocabulary every other package speaks: frames, label images, calibration. */
@NullMarked
package org.lexyscope.image;

import org.jspecify.annotations.NullMarked;
