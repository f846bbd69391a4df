/** Crops of single nuclei to short videos of them, as the report made them and corrected. */
@NullMarked
package org.lexyscope.sequence;

import org.jspecify.annotations.NullMarked;
