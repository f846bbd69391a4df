package org.lexyscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into a sentence and an exit code. */
final class Failures implements IExecutionExceptionHandler {
  static final int FAILED = 1;
  static final int CANCELLED = 130;

  /** Errors of the user's data or settings need their message only; a defect needs its stack. */
  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (failure instanceof CancellationException) {
      err.println("Cancelled.");
      return CANCELLED;
    }
    err.println("error: " + failure.getMessage());
    if (!(failure instanceof IOException || failure instanceof IllegalArgumentException)) {
      failure.printStackTrace(err);
      err.println("This looks like a defect of Lexyscope; please report it with the lines above.");
    }
    return FAILED;
  }
}
