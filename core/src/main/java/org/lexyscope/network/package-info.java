/** Networks: tensors to tensors. Each is built from its settings and a seed. */
@NullMarked
package org.lexyscope.network;

import org.jspecify.annotations.NullMarked;
