package org.lexyscope.measure;

import java.util.List;

/**
 * One cell over time: a point for every frame from its first to its last, those in which it was
 * lost included.
 *
 * @param cell the track's id
 */
public record Trace(int cell, List<TracePoint> points) {
  public Trace {
    points = List.copyOf(points);
  }
}
