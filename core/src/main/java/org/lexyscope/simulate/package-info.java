/** Seed and settings to LEXY videos whose truth is known: masks, concentrations, rates, light. */
@NullMarked
package org.lexyscope.simulate;

import org.jspecify.annotations.NullMarked;
