package dev.sneller.shell;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;

/** RFC 4180 with line feeds: a header line, NULL as nothing, the empty string as {@code ""}. */
final class CsvPrinter implements ResultPrinter {
    @Override
    public long print(ResultSet rows, Appendable out) throws SQLException, IOException {
        ResultSetMetaData columns = rows.getMetaData();
        int width = columns.getColumnCount();
        for (int i = 1; i <= width; i++) {
            field(columns.getColumnLabel(i), i == width, out);
        }
        long count = 0;
        for (; rows.next(); count++) {
            for (int i = 1; i <= width; i++) {
                field(rows.getString(i), i == width, out);
            }
        }
        return count;
    }

    private static void field(String value, boolean last, Appendable out) throws IOException {
        if (value != null) {
            if (needsQuotes(value)) {
                out.append('"').append(value.replace("\"", "\"\"")).append('"');
            } else {
                out.append(value);
            }
        }
        out.append(last ? '\n' : ',');
    }

    private static boolean needsQuotes(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == ',' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return value.isEmpty();
    }
}
