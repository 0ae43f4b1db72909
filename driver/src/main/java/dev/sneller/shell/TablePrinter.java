package dev.sneller.shell;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Aligned columns for people: numbers to the right, NULL spelled out, control characters as escapes.
 *
 * <p>Widths come from the first rows; a later, wider value pushes its row to the right instead of holding all rows back.
 */
final class TablePrinter implements ResultPrinter {
    static final int UNLIMITED = Integer.MAX_VALUE;

    private static final int SAMPLED_ROWS = 1_000;
    private static final String GAP = "  ";

    private final int maxCellWidth;

    /** Cells wider than {@code maxCellWidth} characters are cut, visibly. */
    TablePrinter(int maxCellWidth) {
        this.maxCellWidth = maxCellWidth;
    }

    @Override
    public long print(ResultSet rows, Appendable out) throws SQLException, IOException {
        ResultSetMetaData columns = rows.getMetaData();
        int width = columns.getColumnCount();
        String[] header = new String[width];
        boolean[] toRight = new boolean[width];
        for (int i = 0; i < width; i++) {
            header[i] = cell(columns.getColumnLabel(i + 1));
            toRight[i] = ColumnKind.of(columns.getColumnType(i + 1)) == ColumnKind.NUMBER;
        }
        List<String[]> sample = new ArrayList<>();
        while (sample.size() < SAMPLED_ROWS && rows.next()) {
            sample.add(row(rows, width));
        }
        int[] widths = widths(header, sample);
        line(header, widths, new boolean[width], out);
        rule(widths, out);
        for (String[] row : sample) {
            line(row, widths, toRight, out);
        }
        long count = sample.size();
        if (count == SAMPLED_ROWS) {
            for (; rows.next(); count++) {
                line(row(rows, width), widths, toRight, out);
            }
        }
        return count;
    }

    private String[] row(ResultSet rows, int width) throws SQLException {
        String[] cells = new String[width];
        for (int i = 0; i < width; i++) {
            String value = rows.getString(i + 1);
            cells[i] = value == null ? "NULL" : cell(value);
        }
        return cells;
    }

    private String cell(String value) {
        StringBuilder cell = new StringBuilder(Math.min(value.length(), maxCellWidth));
        for (int i = 0; i < value.length(); i++) {
            if (cell.length() >= maxCellWidth) {
                return cell.append('…').toString();
            }
            char c = value.charAt(i);
            switch (c) {
                case '\n' -> cell.append("\\n");
                case '\r' -> cell.append("\\r");
                case '\t' -> cell.append("\\t");
                default -> cell.append(Character.isISOControl(c) ? '\ufffd' : c);
            }
        }
        return cell.toString();
    }

    private static int[] widths(String[] header, List<String[]> sample) {
        int[] widths = new int[header.length];
        for (int i = 0; i < header.length; i++) {
            widths[i] = length(header[i]);
            for (String[] row : sample) {
                widths[i] = Math.max(widths[i], length(row[i]));
            }
        }
        return widths;
    }

    private static void line(String[] cells, int[] widths, boolean[] toRight, Appendable out) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            String padding = " ".repeat(Math.max(0, widths[i] - length(cells[i])));
            boolean last = i == cells.length - 1;
            if (toRight[i]) {
                out.append(padding).append(cells[i]);
            } else {
                out.append(cells[i]).append(last ? "" : padding);
            }
            out.append(last ? "" : GAP);
        }
        out.append('\n');
    }

    private static void rule(int[] widths, Appendable out) throws IOException {
        for (int i = 0; i < widths.length; i++) {
            out.append("-".repeat(widths[i])).append(i == widths.length - 1 ? "" : GAP);
        }
        out.append('\n');
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
