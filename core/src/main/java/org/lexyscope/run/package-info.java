/**
 * A run and its folder: settings, provenance, state, progress; outputs appear whole or not at all.
 */
@NullMarked
package org.lexyscope.run;

import org.jspecify.annotations.NullMarked;
