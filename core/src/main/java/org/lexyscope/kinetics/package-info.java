/** Traces and light to export and import rates with confidence intervals. */
@NullMarked
package org.lexyscope.kinetics;

import org.jspecify.annotations.NullMarked;
