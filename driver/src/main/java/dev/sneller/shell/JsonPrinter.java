package dev.sneller.shell;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Set;

/**
 * One JSON object a line: numbers and booleans as such, NULL as null, all else as the string that {@code getString} gives.
 *
 * <p>NaN and the infinities, for which JSON has no number, are strings.
 */
final class JsonPrinter implements ResultPrinter {
    private static final Set<String> NOT_JSON_NUMBERS = Set.of("NaN", "inf", "-inf", "Infinity", "-Infinity");

    @Override
    public long print(ResultSet rows, Appendable out) throws SQLException, IOException {
        ResultSetMetaData columns = rows.getMetaData();
        String[] keys = new String[columns.getColumnCount()];
        boolean[] bare = new boolean[keys.length];
        for (int i = 0; i < keys.length; i++) {
            StringBuilder key = new StringBuilder(i == 0 ? "{" : ",");
            JsonText.quote(columns.getColumnLabel(i + 1), key);
            keys[i] = key.append(':').toString();
            bare[i] = ColumnKind.of(columns.getColumnType(i + 1)) != ColumnKind.TEXT;
        }
        long count = 0;
        for (; rows.next(); count++) {
            for (int i = 0; i < keys.length; i++) {
                out.append(keys[i]);
                value(rows.getString(i + 1), bare[i], out);
            }
            out.append(keys.length == 0 ? "{}\n" : "}\n");
        }
        return count;
    }

    private static void value(String value, boolean bare, Appendable out) throws IOException {
        if (value == null) {
            out.append("null");
        } else if (bare && !NOT_JSON_NUMBERS.contains(value)) {
            out.append(value);
        } else {
            JsonText.quote(value, out);
        }
    }
}
