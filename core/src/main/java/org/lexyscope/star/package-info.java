/** Nuclei as star-convex polygons: what StarDist learns from labels, and labels from its answer. */
@NullMarked
package org.lexyscope.star;

import org.jspecify.annotations.NullMarked;
