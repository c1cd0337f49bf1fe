package org.soubao.internal.pages;

import java.util.Arrays;

/** Pairs rows with columns, so that the sum of what the pairs are worth is largest. */
final class Assignment {
  private final double[][] worth;
  private final int size;

  /** Which row a column has, while it is solved; both from 1, 0 for none. */
  private final int[] rowOf;

  private final double[] rowCost;
  private final double[] columnCost;

  private Assignment(double[][] worth) {
    this.worth = worth;
    int columns = worth.length == 0 ? 0 : worth[0].length;
    size = Math.max(worth.length, columns);
    rowOf = new int[size + 1];
    rowCost = new double[size + 1];
    columnCost = new double[size + 1];
  }

  /**
   * The column of each row; -1 where a row is better left alone.
   *
   * @param worth of each pair, by row and column; what is worth nothing or less is never paired
   */
  static int[] best(double[][] worth) {
    return new Assignment(worth).solve();
  }

  /** What those pairs are worth together. */
  static double sum(double[][] worth, int[] columns) {
    double sum = 0;
    for (int row = 0; row < columns.length; row++) {
      sum += columns[row] < 0 ? 0 : worth[row][columns[row]];
    }
    return sum;
  }

  /** The Hungarian method in its form with shortest augmenting paths, n³ steps. */
  private int[] solve() {
    for (int row = 1; row <= size; row++) {
      augment(row);
    }
    int[] columns = new int[worth.length];
    Arrays.fill(columns, -1);
    for (int column = 1; column <= size; column++) {
      int row = rowOf[column];
      if (row > 0 && gain(row, column) > 0) {
        columns[row - 1] = column - 1;
      }
    }
    return columns;
  }

  private void augment(int row) {
    double[] least = new double[size + 1];
    int[] way = new int[size + 1];
    boolean[] used = new boolean[size + 1];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    rowOf[0] = row;
    int column = 0;
    while (rowOf[column] != 0) {
      used[column] = true;
      column = step(column, least, way, used);
    }
    while (column != 0) {
      rowOf[column] = rowOf[way[column]];
      column = way[column];
    }
  }

  /** One step of the search for the shortest path; gives the column that it reaches. */
  private int step(int from, double[] least, int[] way, boolean[] used) {
    int row = rowOf[from];
    int next = 0;
    double delta = Double.POSITIVE_INFINITY;
    for (int column = 1; column <= size; column++) {
      if (!used[column]) {
        double cost = -gain(row, column) - rowCost[row] - columnCost[column];
        if (cost < least[column]) {
          least[column] = cost;
          way[column] = from;
        }
        if (least[column] < delta) {
          delta = least[column];
          next = column;
        }
      }
    }
    for (int column = 0; column <= size; column++) {
      if (used[column]) {
        rowCost[rowOf[column]] += delta;
        columnCost[column] -= delta;
      } else {
        least[column] -= delta;
      }
    }
    return next;
  }

  private double gain(int row, int column) {
    boolean real = row <= worth.length && column <= worth[row - 1].length;
    return real ? Math.max(0, worth[row - 1][column - 1]) : 0;
  }
}
