package dev.sneller.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Types;
import javax.sql.rowset.CachedRowSet;
import javax.sql.rowset.RowSetMetaDataImpl;
import javax.sql.rowset.RowSetProvider;
import org.junit.jupiter.api.Test;

class ResultPrinterTest {
    @Test
    void csvQuotesWhatWouldBreakALine() throws Exception {
        assertThat(print(OutputFormat.CSV)).isEqualTo("""
                NAME,N,OK
                plain,1.50,true
                "a,""b""
                c",-2,false
                "",,
                """);
    }

    @Test
    void csvLeavesNullEmptyAndQuotesTheEmptyString() throws Exception {
        assertThat(print(OutputFormat.CSV)).endsWith("\"\",,\n");
    }

    @Test
    void jsonKeepsNumbersAndBooleansAndQuotesText() throws Exception {
        assertThat(print(OutputFormat.JSON)).isEqualTo("""
                {"NAME":"plain","N":1.50,"OK":true}
                {"NAME":"a,\\"b\\"\\nc","N":-2,"OK":false}
                {"NAME":"","N":null,"OK":null}
                """);
    }

    @Test
    void jsonWritesNotANumberAsText() throws Exception {
        try (CachedRowSet rows = rows(new String[] {"D"}, new int[] {Types.VARCHAR})) {
            rows.moveToInsertRow();
            rows.updateString(1, "NaN");
            insert(rows);
            RowSetMetaDataImpl columns = (RowSetMetaDataImpl) rows.getMetaData();
            columns.setColumnType(1, Types.DOUBLE);
            assertThat(print(OutputFormat.JSON, rows)).isEqualTo("{\"D\":\"NaN\"}\n");
        }
    }

    @Test
    void jsonEscapesControlCharactersAndLoneSurrogates() throws Exception {
        StringBuilder out = new StringBuilder();
        JsonText.quote("\u0001\t\\ \ud83d\ude00 \ud83d", out);
        assertThat(out).hasToString("\"\\u0001\\t\\\\ \ud83d\ude00 \\ud83d\"");
    }

    @Test
    void tablesAlignNumbersToTheRightAndNameNulls() throws Exception {
        assertThat(print(OutputFormat.TABLE)).isEqualTo("""
                NAME      N     OK
                --------  ----  -----
                plain     1.50  true
                a,"b"\\nc    -2  false
                          NULL  NULL
                """);
    }

    @Test
    void tablesStreamAfterTheSampleThatGivesTheWidths() throws Exception {
        try (CachedRowSet rows = rows(new String[] {"S"}, new int[] {Types.VARCHAR})) {
            for (int i = 0; i < 1_500; i++) {
                rows.moveToInsertRow();
                rows.updateString(1, "x".repeat(i == 1_400 ? 9 : 1));
                insert(rows);
            }
            assertThat(print(OutputFormat.TABLE, rows).lines()).hasSize(1_502).contains("x".repeat(9));
        }
    }

    private static String print(OutputFormat format) throws Exception {
        String[] names = {"NAME", "N", "OK"};
        try (CachedRowSet rows = rows(names, new int[] {Types.VARCHAR, Types.DECIMAL, Types.BOOLEAN})) {
            row(rows, "plain", new BigDecimal("1.50"), true);
            row(rows, "a,\"b\"\nc", new BigDecimal("-2"), false);
            row(rows, "", null, null);
            return print(format, rows);
        }
    }

    private static String print(OutputFormat format, CachedRowSet rows) throws SQLException, IOException {
        StringBuilder out = new StringBuilder();
        rows.beforeFirst();
        assertThat(format.printer().print(rows, out)).isEqualTo(rows.size());
        return out.toString();
    }

    private static void row(CachedRowSet rows, Object... values) throws SQLException {
        rows.moveToInsertRow();
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                rows.updateNull(i + 1);
            } else {
                rows.updateObject(i + 1, values[i]);
            }
        }
        insert(rows);
    }

    private static void insert(CachedRowSet rows) throws SQLException {
        rows.insertRow();
        rows.moveToCurrentRow();
        rows.last();
    }

    private static CachedRowSet rows(String[] names, int[] types) throws SQLException {
        RowSetMetaDataImpl columns = new RowSetMetaDataImpl();
        columns.setColumnCount(names.length);
        for (int i = 0; i < names.length; i++) {
            columns.setColumnName(i + 1, names[i]);
            columns.setColumnLabel(i + 1, names[i]);
            columns.setColumnType(i + 1, types[i]);
        }
        CachedRowSet rows = RowSetProvider.newFactory().createCachedRowSet();
        rows.setMetaData(columns);
        return rows;
    }
}
