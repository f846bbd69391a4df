/** The report's whole experiment: networks, tables and figures, as published and corrected. */
@NullMarked
package org.lexyscope.experiment;

import org.jspecify.annotations.NullMarked;
