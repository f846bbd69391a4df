package org.lexyscope.run;

/** Told how far a long job is; the command line draws it, tests and plugins may record it. */
public interface Progress {
  /** A progress nobody watches. */
  Progress NONE = (stage, done, total) -> {};

  /**
   * Called after each unit of work.
   *
   * @param stage what is being done, in a word or two, the same string for the whole stage
   * @param done units finished, rising to {@code total}
   * @param total units in this stage
   */
  void update(String stage, long done, long total);
}
