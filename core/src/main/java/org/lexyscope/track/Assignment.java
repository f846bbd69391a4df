package org.lexyscope.track;

import java.util.Arrays;

/**
 * The globally optimal one-to-one assignment of rows to columns.
 *
 * <p>Shortest augmenting paths with dual variables, O(rows^2 x columns) (R. Jonker and A.
 * Volgenant, Computing 38, 325-340, 1987).
 */
public final class Assignment {
  private Assignment() {}

  /**
   * Assigns as many rows as there are columns for, at the smallest summed cost.
   *
   * @param cost finite costs, {@code cost[row][column]}, every row of one length
   * @return the column of each row, or -1 for the rows left over when there are fewer columns
   */
  public static int[] minimise(double[][] cost) {
    int rows = cost.length;
    if (rows == 0) {
      return new int[0];
    }
    int columns = cost[0].length;
    return rows <= columns
        ? rowsToColumns(cost, rows, columns)
        : inverse(rowsToColumns(transposed(cost), columns, rows), rows);
  }

  /** Needs at least as many columns as rows; adds one row after another. */
  private static int[] rowsToColumns(double[][] cost, int rows, int columns) {
    double[] rowDual = new double[rows];
    double[] columnDual = new double[columns];
    int[] rowOfColumn = new int[columns];
    Arrays.fill(rowOfColumn, -1);
    int[] columnOfRow = new int[rows];
    for (int row = 0; row < rows; row++) {
      augment(cost, row, rowDual, columnDual, rowOfColumn);
    }
    for (int column = 0; column < columns; column++) {
      if (rowOfColumn[column] >= 0) {
        columnOfRow[rowOfColumn[column]] = column;
      }
    }
    return columnOfRow;
  }

  /** Finds the cheapest alternating path from a new row to a free column and flips it. */
  private static void augment(
      double[][] cost, int newRow, double[] rowDual, double[] columnDual, int[] rowOfColumn) {
    int columns = columnDual.length;
    double[] distance = new double[columns];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    int[] previous = new int[columns];
    Arrays.fill(previous, -1);
    boolean[] settled = new boolean[columns];
    int row = newRow;
    int column = -1;
    double reached = 0;
    do {
      int nearest = -1;
      for (int next = 0; next < columns; next++) {
        if (settled[next]) {
          continue;
        }
        double through = reached + cost[row][next] - rowDual[row] - columnDual[next];
        if (through < distance[next]) {
          distance[next] = through;
          previous[next] = column;
        }
        if (nearest < 0 || distance[next] < distance[nearest]) {
          nearest = next;
        }
      }
      column = nearest;
      reached = distance[column];
      settled[column] = true;
      row = rowOfColumn[column];
    } while (row >= 0);

    rowDual[newRow] += reached;
    for (int next = 0; next < columns; next++) {
      if (settled[next] && next != column) {
        rowDual[rowOfColumn[next]] += reached - distance[next];
        columnDual[next] -= reached - distance[next];
      }
    }
    while (column >= 0) {
      int before = previous[column];
      rowOfColumn[column] = before >= 0 ? rowOfColumn[before] : newRow;
      column = before;
    }
  }

  private static double[][] transposed(double[][] cost) {
    double[][] turned = new double[cost[0].length][cost.length];
    for (int row = 0; row < cost.length; row++) {
      for (int column = 0; column < cost[0].length; column++) {
        turned[column][row] = cost[row][column];
      }
    }
    return turned;
  }

  private static int[] inverse(int[] rowOfColumn, int rows) {
    int[] columnOfRow = new int[rows];
    Arrays.fill(columnOfRow, -1);
    for (int column = 0; column < rowOfColumn.length; column++) {
      columnOfRow[rowOfColumn[column]] = column;
    }
    return columnOfRow;
  }
}
