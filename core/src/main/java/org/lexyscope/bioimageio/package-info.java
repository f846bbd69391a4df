/** BioImage.IO models: a folder with its description and ONNX weights to maps of an image. */
@NullMarked
package org.lexyscope.bioimageio;

import org.jspecify.annotations.NullMarked;
