package org.lexyscope.experiment;

import java.nio.file.Path;

/**
 * Where an experiment reads and writes.
 *
 * @param crops the crop dataset
 * @param sequences synthetic sequences made from it by the same protocol
 * @param lexy LEXY cells, for Table 7
 * @param pretrained ImageNet weights under torchvision's file names, for the paper scale
 * @param out everything made is kept below it, by scale and protocol
 */
public record ExperimentFolders(Path crops, Path sequences, Path lexy, Path pretrained, Path out) {
  Path of(Scale scale, Protocol protocol) {
    return out.resolve(scale.key() + "-" + protocol.key());
  }
}
