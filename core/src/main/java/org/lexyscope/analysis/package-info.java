/** The whole job: video in, run folder out. */
@NullMarked
package org.lexyscope.analysis;

import org.jspecify.annotations.NullMarked;
