/**
 * The Human Protein Atlas: its XML export to a list of images, the images themselves, and the crops
 * made from them.
 */
@NullMarked
package org.lexyscope.atlas;

import org.jspecify.annotations.NullMarked;
