package org.lexyscope.evaluate;

import org.lexyscope.segment.VideoSegmenter;

/**
 * A segmenter and what tables call it.
 *
 * @param name fit for a folder's name
 */
public record NamedSegmenter(String name, VideoSegmenter segmenter) {}
