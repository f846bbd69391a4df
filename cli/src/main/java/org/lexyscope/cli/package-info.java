/** The command line. */
@NullMarked
package org.lexyscope.cli;

import org.jspecify.annotations.NullMarked;
