/** Cellpose's flow fields: from label images to vectors at each pixel, and back to labels. */
@NullMarked
package org.lexyscope.flow;

import org.jspecify.annotations.NullMarked;
