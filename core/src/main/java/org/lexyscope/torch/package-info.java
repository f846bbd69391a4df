/**
 * The only package that touches libtorch and its memory: scopes, tensors, operators, devices,
 * weights on disk, the optimiser.
 */
@NullMarked
package org.lexyscope.torch;

import org.jspecify.annotations.NullMarked;
