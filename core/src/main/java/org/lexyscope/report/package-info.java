/** The results as pictures and a page. */
@NullMarked
package org.lexyscope.report;

import org.jspecify.annotations.NullMarked;
