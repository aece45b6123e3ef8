package vekha.roadmap;

import java.util.Arrays;

/** Gives each row at most one column so that the sum of the profits is the greatest there is (the Hungarian method). */
final class Assignment {

    private static final int NONE = -1;

    private Assignment() {}

    /**
     * @param profit of each row with each column, nothing below 0; 0 stands for «better not»
     * @return the column of each row, −1 for none
     */
    static int[] best(double[][] profit) {
        int rows = profit.length;
        int columns = rows == 0 ? 0 : profit[0].length;
        if (rows <= columns) {
            return worthwhile(profit, solve(profit, rows, columns));
        }
        double[][] turned = new double[columns][rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column][row] = profit[row][column];
            }
        }
        int[] answer = new int[rows];
        Arrays.fill(answer, NONE);
        int[] found = solve(turned, columns, rows);
        for (int column = 0; column < columns; column++) {
            answer[found[column]] = column;
        }
        return worthwhile(profit, answer);
    }

    private static int[] worthwhile(double[][] profit, int[] found) {
        for (int row = 0; row < found.length; row++) {
            if (found[row] != NONE && profit[row][found[row]] <= 0) {
                found[row] = NONE;
            }
        }
        return found;
    }

    /** Shortest augmenting paths with potentials; rows ≤ columns, so that every row gets a column. */
    private static int[] solve(double[][] profit, int rows, int columns) {
        double[] ofRow = new double[rows + 1];
        double[] ofColumn = new double[columns + 1];
        int[] rowOf = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            rowOf[0] = row;
            augment(profit, ofRow, ofColumn, rowOf);
        }
        int[] found = new int[rows];
        for (int column = 1; column <= columns; column++) {
            if (rowOf[column] > 0) {
                found[rowOf[column] - 1] = column - 1;
            }
        }
        return found;
    }

    private static void augment(double[][] profit, double[] ofRow, double[] ofColumn, int[] rowOf) {
        int columns = rowOf.length - 1;
        double[] least = new double[columns + 1];
        int[] way = new int[columns + 1];
        boolean[] used = new boolean[columns + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        int at = 0;
        do {
            used[at] = true;
            int row = rowOf[at];
            int next = 0;
            double step = Double.POSITIVE_INFINITY;
            for (int column = 1; column <= columns; column++) {
                if (!used[column]) {
                    double cost = -profit[row - 1][column - 1] - ofRow[row] - ofColumn[column];
                    if (cost < least[column]) {
                        least[column] = cost;
                        way[column] = at;
                    }
                    if (least[column] < step) {
                        step = least[column];
                        next = column;
                    }
                }
            }
            shift(step, used, least, ofRow, ofColumn, rowOf);
            at = next;
        } while (rowOf[at] != 0);
        while (at != 0) {
            rowOf[at] = rowOf[way[at]];
            at = way[at];
        }
    }

    private static void shift(
            double step, boolean[] used, double[] least, double[] ofRow, double[] ofColumn, int[] rowOf) {
        for (int column = 0; column < used.length; column++) {
            if (used[column]) {
                ofRow[rowOf[column]] += step;
                ofColumn[column] -= step;
            } else {
                least[column] -= step;
            }
        }
    }
}
