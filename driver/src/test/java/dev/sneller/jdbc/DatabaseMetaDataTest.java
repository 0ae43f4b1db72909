package dev.sneller.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question of java.sql about the database has an answer. */
class DatabaseMetaDataTest {
    private Connection connection;
    private DatabaseMetaData metaData;

    @BeforeEach
    void open() throws SQLException {
        connection = Warehouses.open();
        Warehouses.run(
                connection,
                "CREATE TABLE orders (id INT NOT NULL, price NUMBER(10,2), note VARCHAR(20), doc VARIANT, ts"
                        + " TIMESTAMP_TZ(3))",
                "CREATE TABLE order_lines (id INT)",
                "CREATE TABLE orderxlines (id INT)");
        metaData = connection.getMetaData();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    static Stream<Method> questions() {
        return Arrays.stream(DatabaseMetaData.class.getMethods())
                .filter(method -> method.getDeclaringClass() == DatabaseMetaData.class)
                .filter(method -> !Modifier.isStatic(method.getModifiers()));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyQuestionHasAnAnswer(Method question)
            throws IllegalAccessException, InvocationTargetException, SQLException {
        Object answer = question.invoke(metaData, arguments(question));
        assertThat(answer).isNotNull();
        if (answer instanceof ResultSet rows) {
            List<String> labels = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                labels.add(rows.getMetaData().getColumnLabel(i));
            }
            assertThat(labels).isNotEmpty().doesNotHaveDuplicates();
            while (rows.next()) {
                for (int i = 1; i <= labels.size(); i++) {
                    rows.getObject(i);
                }
            }
        }
    }

    private static Object[] arguments(Method question) {
        Object[] arguments = new Object[question.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            Class<?> type = question.getParameterTypes()[i];
            arguments[i] = type == int.class ? ResultSet.TYPE_FORWARD_ONLY : type == boolean.class ? false : null;
        }
        return arguments;
    }

    private static List<String> column(ResultSet rows, String label) throws SQLException {
        List<String> values = new ArrayList<>();
        while (rows.next()) {
            values.add(rows.getString(label));
        }
        return values;
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", delimiter = '|', textBlock = """
        null          | ORDERS ORDERXLINES ORDER_LINES
        %             | ORDERS ORDERXLINES ORDER_LINES
        ORDERS        | ORDERS
        ORDER_LINES   | ORDERXLINES ORDER_LINES
        ORDER\\_LINES | ORDER_LINES
        %LINES        | ORDERXLINES ORDER_LINES
        orders        | null
        """)
    void findsTablesByPattern(String pattern, String names) throws SQLException {
        ResultSet tables = metaData.getTables(null, null, pattern, new String[] {"TABLE"});
        assertThat(column(tables, "TABLE_NAME")).containsExactly(names == null ? new String[0] : names.split(" "));
    }

    @Test
    void findsTablesByKindCatalogAndSchema() throws SQLException {
        assertThat(column(metaData.getTables("SNELLER", "PUBLIC", "%", new String[] {"TABLE"}), "TABLE_TYPE"))
                .hasSize(3)
                .containsOnly("TABLE");
        assertThat(column(metaData.getTables(null, null, "%", new String[] {"VIEW"}), "TABLE_NAME"))
                .isEmpty();
        assertThat(column(metaData.getTables("OTHER", null, "%", null), "TABLE_NAME"))
                .isEmpty();
        assertThat(column(metaData.getTables(null, "", "%", null), "TABLE_NAME"))
                .isEmpty();
    }

    @Test
    void findsTablesOfOtherDatabasesAndWhatDescribesThem() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE other");
            statement.execute("CREATE SCHEMA inside");
            statement.execute("CREATE TABLE far (x INT PRIMARY KEY)");
            statement.execute("CREATE VIEW near AS SELECT x, 'a' AS y FROM far");
        }
        assertThat(connection.getCatalog() + "." + connection.getSchema()).isEqualTo("OTHER.INSIDE");
        assertThat(column(metaData.getCatalogs(), "TABLE_CAT")).containsExactly("OTHER", "SNELLER");
        assertThat(column(metaData.getSchemas("OTHER", "IN%"), "TABLE_SCHEM"))
                .containsExactly("INFORMATION_SCHEMA", "INSIDE");
        assertThat(column(metaData.getTables("OTHER", "INSIDE", null, null), "TABLE_NAME"))
                .containsExactly("FAR", "NEAR");
        assertThat(column(metaData.getColumns("OTHER", null, "NEAR", null), "COLUMN_NAME"))
                .containsExactly("X", "Y");
        assertThat(column(metaData.getTables("OTHER", null, "COLUMNS", null), "TABLE_TYPE"))
                .containsExactly("SYSTEM TABLE");
        assertThat(column(metaData.getPrimaryKeys("OTHER", null, "FAR"), "COLUMN_NAME"))
                .containsExactly("X");
        connection.setCatalog("SNELLER");
        assertThat(connection.getSchema()).isEqualTo("PUBLIC");
        connection.setCatalog("OTHER");
        connection.setSchema("inside");
        assertThat(connection.getSchema()).isEqualTo("INSIDE");
    }

    @Test
    void describesColumnsInOrder() throws SQLException {
        ResultSet columns = metaData.getColumns(null, null, "ORDERS", null);
        List<String> seen = new ArrayList<>();
        while (columns.next()) {
            seen.add(columns.getInt("ORDINAL_POSITION") + " " + columns.getString("COLUMN_NAME") + " "
                    + columns.getInt("DATA_TYPE") + " " + columns.getString("TYPE_NAME") + " "
                    + columns.getInt("COLUMN_SIZE") + " " + columns.getObject("DECIMAL_DIGITS") + " "
                    + columns.getString("IS_NULLABLE"));
        }
        assertThat(seen)
                .containsExactly(
                        "1 ID " + Types.BIGINT + " NUMBER 38 0 NO",
                        "2 PRICE " + Types.DECIMAL + " NUMBER 10 2 YES",
                        "3 NOTE " + Types.VARCHAR + " VARCHAR 20 null YES",
                        "4 DOC " + Types.VARCHAR + " VARIANT 134217728 null YES",
                        "5 TS " + Types.TIMESTAMP_WITH_TIMEZONE + " TIMESTAMP_TZ 35 3 YES");
        assertThat(column(metaData.getColumns(null, null, "ORDER%", "ID"), "TABLE_NAME"))
                .containsExactly("ORDERS", "ORDERXLINES", "ORDER_LINES");
    }

    @Test
    void namesTypesInOrderOfTheirNumbers() throws SQLException {
        ResultSet types = metaData.getTypeInfo();
        List<Integer> numbers = new ArrayList<>();
        List<String> names = new ArrayList<>();
        while (types.next()) {
            numbers.add(types.getInt("DATA_TYPE"));
            names.add(types.getString("TYPE_NAME"));
        }
        assertThat(numbers).isSorted();
        assertThat(names).contains("NUMBER", "DOUBLE", "VARCHAR", "VARIANT", "OBJECT", "ARRAY", "BINARY", "BOOLEAN");
    }

    @Test
    void listsCatalogSchemaAndFunctions() throws SQLException {
        assertThat(column(metaData.getCatalogs(), "TABLE_CAT")).containsExactly("SNELLER");
        assertThat(column(metaData.getSchemas(), "TABLE_SCHEM")).containsExactly("INFORMATION_SCHEMA", "PUBLIC");
        assertThat(column(metaData.getTableTypes(), "TABLE_TYPE")).containsExactly("SYSTEM TABLE", "TABLE", "VIEW");
        assertThat(column(metaData.getFunctions(null, null, "PARSE\\_J%"), "FUNCTION_NAME"))
                .containsExactly("PARSE_JSON");
        assertThat(column(metaData.getPrimaryKeys(null, null, "ORDERS"), "COLUMN_NAME"))
                .isEmpty();
    }

    @Test
    void seesTheTransactionsOwnTables() throws SQLException {
        connection.setAutoCommit(false);
        Warehouses.run(connection, "CREATE TABLE fresh (id INT)");
        assertThat(column(metaData.getTables(null, null, "FRESH", null), "TABLE_NAME"))
                .containsExactly("FRESH");
        connection.rollback();
        assertThat(column(metaData.getTables(null, null, "FRESH", null), "TABLE_NAME"))
                .isEmpty();
    }

    @Test
    void aListingClosesWithItsRows() throws SQLException {
        ResultSet rows = metaData.getCatalogs();
        var statement = rows.getStatement();
        rows.close();
        assertThat(statement.isClosed()).isTrue();
    }
}
