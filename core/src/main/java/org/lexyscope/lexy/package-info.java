/** Videos of single cells, real or simulated, to folders in the layout of the LEXY data. */
@NullMarked
package org.lexyscope.lexy;

import org.jspecify.annotations.NullMarked;
