/** How cells move from one frame to another, whatever their brightness does. */
@NullMarked
package org.lexyscope.motion;

import org.jspecify.annotations.NullMarked;
