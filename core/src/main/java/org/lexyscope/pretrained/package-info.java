/**
 * Weight files made elsewhere: fetched, read without running anything in them, put into encoders.
 */
@NullMarked
package org.lexyscope.pretrained;

import org.jspecify.annotations.NullMarked;
