/** Tracks and frames to nucleus and cytosol intensities: the N/C traces. */
@NullMarked
package org.lexyscope.measure;

import org.jspecify.annotations.NullMarked;
