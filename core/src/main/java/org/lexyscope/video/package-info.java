/** Videos and label videos, read lazily and written whole or not at all. */
@NullMarked
package org.lexyscope.video;

import org.jspecify.annotations.NullMarked;
