/** Video to label video: thresholds and networks behind one interface, and the model folders. */
@NullMarked
package org.lexyscope.segment;

import org.jspecify.annotations.NullMarked;
