package org.lexyscope.augment;

import java.nio.file.Path;

/**
 * Where data to learn from lies; a training reads only those its settings ask for.
 *
 * @param bbbc013 stills of BBBC013: {@code WELL_gfp.png} and {@code WELL_nuclei.png}
 * @param bbbc013Split which wells are for training
 * @param crops a crop dataset
 * @param lexy LEXY cells
 * @param dsb2018 annotated images: {@code images/NAME.png} and {@code labels/NAME.png}
 * @param dsb2018Split which images are for training
 * @param cache of simulated frames, made when they are not there
 */
public record DataFolders(
    Path bbbc013,
    Path bbbc013Split,
    Path crops,
    Path lexy,
    Path dsb2018,
    Path dsb2018Split,
    Path cache) {}
