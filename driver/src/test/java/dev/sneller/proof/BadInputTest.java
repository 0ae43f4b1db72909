package dev.sneller.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake gives one error with its state, the value and what to do, and leaves nothing half-done. */
class BadInputTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELEC 1 | 42601 | column 1) | SELEC",
                "SELECT FROM WHERE | 42601 | 1 | FROM",
                "SELECT nope FROM n | 42S22 | column 8) | NOPE",
                "SELECT * FROM nosuch | 42S02 | column 15) | NOSUCH",
                "SELECT nosuch(i) FROM n | 42883 | column 8) | NOSUCH",
                "SELECT 'abc'::int | 22018 | abc | abc",
                "SELECT s::int FROM n | 22018 | word | word",
                "SELECT 1 / 0 | 22012 | zero | zero",
                "SELECT v:a.b::int FROM e | 22000 | text | text",
                "SELECT i + DATE '2024-01-01' = TRUE FROM n | 42P13 | column 8) | DATE",
                "INSERT INTO n VALUES ('x', 'y') | 22018 | x | x",
                "INSERT INTO n VALUES (2) | 21S01 | 2 | 1",
                "INSERT INTO n VALUES (1, 'a'), (1 / 0, 'b') | 22012 | zero | zero",
                "CREATE TABLE n (i INT) | 42710 | N | N",
                "COPY INTO e FROM 'missing*.ndjson' FILE_FORMAT = (TYPE = JSON) | 58030 | missing*.ndjson | missing*.ndjson",
                "COPY INTO e FROM 'missing.ndjson' FILE_FORMAT = (TYPE = JSON) | 58030 | missing.ndjson | missing.ndjson",
                "COPY INTO n FROM 'missing.ndjson' FILE_FORMAT = (TYPE = JSON) | 42804 | N | VARIANT",
                "SELECT $1 FROM 'missing.ndjson' | 58030 | missing.ndjson | missing.ndjson",
                "ALTER SESSION SET NOSUCH = 1 | 22023 | NOSUCH | NOSUCH",
                "ALTER SESSION SET TIMEZONE = 'Mars/Olympus' | 22023 | Mars | TIMEZONE",
                "DROP TABLE nosuch | 42S02 | NOSUCH | NOSUCH"
            })
    void aBadStatementIsRefusedAndNothingChanges(String sql, String state, String place, String value)
            throws SQLException {
        try (Connection connection = Sql.open(folder.resolve("warehouse"))) {
            prepare(connection);
            check(fail(connection, sql), state, place, value);
            checkUntouched(connection);
        }
    }

    @Test
    void aMalformedLineNamesFileAndLineAndNothingIsLoaded() throws Exception {
        Path file = folder.resolve("broken.ndjson");
        Files.writeString(file, "{\"a\":1}\n{\"a\":2,}\n{\"a\":3}\n");
        try (Connection connection = Sql.open(folder.resolve("warehouse"))) {
            prepare(connection);
            check(fail(connection, copy(file)), "22", "broken.ndjson", "2");
            checkUntouched(connection);
        }
    }

    @Test
    void aMalformedLineFarIntoManyFilesLoadsNoneOfThem() throws Exception {
        for (int f = 0; f < 4; f++) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 30_000; i++) {
                lines.append(f == 2 && i == 29_990 ? "{\"a\":" : "{\"a\":" + i + "}")
                        .append('\n');
            }
            Files.writeString(folder.resolve("part" + f + ".ndjson"), lines);
        }
        try (Connection connection = Sql.open(folder.resolve("warehouse"))) {
            prepare(connection);
            check(fail(connection, copy(folder.resolve("part*.ndjson"))), "22", "part2.ndjson", "29991");
            checkUntouched(connection);
        }
    }

    @Test
    void aDamagedDataFileIsNamed() throws Exception {
        Path warehouse = folder.resolve("warehouse");
        try (Connection connection = Sql.open(warehouse)) {
            prepare(connection);
        }
        for (Path file : dataFiles(warehouse)) {
            byte[] bytes = Files.readAllBytes(file);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] ^= 0x55;
            }
            Files.write(file, bytes);
        }
        try (Connection connection = Sql.open(warehouse)) {
            for (String sql : List.of("SELECT i, s FROM n", "SELECT v FROM e")) {
                check(fail(connection, sql), "XX001", ".pax", "data/");
            }
            assertThat(Sql.column(connection, "SELECT 1")).containsExactly("1");
        }
    }

    @Test
    void oneFlippedBitInADataFileIsFoundWhereverItIsRead() throws Exception {
        Path warehouse = folder.resolve("warehouse");
        try (Connection connection = Sql.open(warehouse)) {
            Sql.run(
                    connection,
                    "CREATE TABLE n (i INT, s VARCHAR)",
                    "INSERT INTO n VALUES (41, 'something'), (42, 'else')");
        }
        Path file = dataFiles(warehouse).get(0);
        byte[] whole = Files.readAllBytes(file);
        List<List<String>> right = List.of(List.of("41", "something"), List.of("42", "else"));
        for (int at = 0; at < whole.length; at += Sizes.of(97, 1)) {
            byte[] bytes = whole.clone();
            bytes[at] ^= 8;
            Files.write(file, bytes);
            try (Connection connection = Sql.open(warehouse)) {
                assertThat(Sql.rows(connection, "SELECT i, s FROM n"))
                        .as("flipped at " + at)
                        .isEqualTo(right);
            } catch (SQLException e) {
                assertThat(e.getSQLState())
                        .as("flipped at %d: %s", at, e.getMessage())
                        .isIn("XX001", "0A000");
                assertThat(e.getMessage()).contains(file.getFileName().toString());
            }
        }
    }

    @Test
    void aMissingDataFileIsNamed() throws Exception {
        Path warehouse = folder.resolve("warehouse");
        try (Connection connection = Sql.open(warehouse)) {
            prepare(connection);
        }
        for (Path file : dataFiles(warehouse)) {
            Files.delete(file);
        }
        try (Connection connection = Sql.open(warehouse)) {
            assertThat(fail(connection, "SELECT i FROM n").getMessage()).contains(".pax");
        }
    }

    @Test
    void aReadOnlyWarehouseRefusesWritesAndAnswersQueries() throws Exception {
        Path warehouse = folder.resolve("warehouse");
        try (Connection connection = Sql.open(warehouse)) {
            prepare(connection);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sneller:" + warehouse + "?read_only=true")) {
            check(fail(connection, "INSERT INTO n VALUES (2, 'b')"), "25006", "read-only", "warehouse");
            check(fail(connection, "CREATE TABLE other (i INT)"), "25006", "read-only", "warehouse");
            checkUntouched(connection);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenRefusesWritesAndAnswersQueries() throws Exception {
        Path warehouse = folder.resolve("warehouse");
        try (Connection connection = Sql.open(warehouse)) {
            prepare(connection);
        }
        protect(warehouse, "r-xr-xr-x");
        try (Connection connection = Sql.open(warehouse)) {
            assumeFalse(Files.isWritable(warehouse), "this user may write everywhere");
            check(fail(connection, "INSERT INTO n VALUES (2, 'b')"), "25006", "read-only", "warehouse");
            checkUntouched(connection);
        } finally {
            protect(warehouse, "rwxr-xr-x");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "?nosuch=1 | 22023 | nosuch",
                "?thread=1 | 22023 | THREADS",
                "?threads | 08001 | threads",
                "?threads=many | 22023 | many",
                "?secret_key=abc | 08001 | secret_key",
                "?timezone=Mars/Olympus | 22023 | Mars"
            })
    void aBadOptionOfTheUrlIsNamed(String options, String state, String text) {
        check(refusal("jdbc:sneller:" + folder.resolve("warehouse") + options, new Properties()), state, text, text);
        assertThat(folder.resolve("warehouse")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"s3:// | 08001 | s3://", "s3:///prefix | 08001 | s3:///prefix", "ftp://host/x | 08001 | ftp"})
    void aBadPlaceIsNamed(String place, String state, String text) {
        check(refusal("jdbc:sneller:" + place, new Properties()), state, text, text);
    }

    @Test
    void anUnknownPropertyIsNamed() {
        Properties properties = new Properties();
        properties.setProperty("TIME_ZONE", "UTC");
        check(refusal("jdbc:sneller:mem:properties", properties), "22023", "TIME_ZONE", "TIMEZONE");
    }

    @Test
    void aBucketWithoutConditionalPutsIsRefused() throws Exception {
        try (CarelessS3Server server = new CarelessS3Server();
                BucketUrl url = new BucketUrl(server.endpoint())) {
            check(refusal(url.text(), new Properties()), "08001", "If-None-Match", "bucket");
            assertThat(server.keys()).as("what is left in the bucket").noneMatch(key -> key.contains("log/"));
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        Sql.run(
                connection,
                "CREATE TABLE n (i INT, s VARCHAR)",
                "INSERT INTO n VALUES (1, 'word')",
                "CREATE TABLE e (v VARIANT)",
                "INSERT INTO e SELECT PARSE_JSON('{\"a\": {\"b\": \"text\"}}')");
    }

    private static void checkUntouched(Connection connection) throws SQLException {
        assertThat(Sql.rows(connection, "SELECT i, s FROM n")).containsExactly(List.of("1", "word"));
        assertThat(Sql.column(connection, "SELECT v FROM e")).containsExactly("{\"a\":{\"b\":\"text\"}}");
    }

    private static String copy(Path file) {
        return "COPY INTO e FROM '" + file + "' FILE_FORMAT = (TYPE = JSON)";
    }

    private static SQLException fail(Connection connection, String sql) {
        SQLException failure = catchThrowableOfType(SQLException.class, () -> {
            if (sql.startsWith("SELECT")) {
                Sql.rows(connection, sql);
            } else {
                Sql.run(connection, sql);
            }
        });
        assertThat((Throwable) failure).as(sql).isNotNull();
        return failure;
    }

    private static SQLException refusal(String url, Properties properties) {
        SQLException failure = catchThrowableOfType(
                SQLException.class,
                () -> DriverManager.getConnection(url, properties).close());
        assertThat((Throwable) failure).as(url).isNotNull();
        return failure;
    }

    private static void check(SQLException failure, String state, String... texts) {
        assertThat(failure.getSQLState()).as(failure.getMessage()).startsWith(state);
        assertThat(failure.getMessage()).doesNotContain("Exception", "\tat ").contains(texts);
    }

    private static List<Path> dataFiles(Path warehouse) throws IOException {
        try (Stream<Path> files = Files.walk(warehouse)) {
            return files.filter(file -> file.toString().endsWith(".pax"))
                    .sorted()
                    .toList();
        }
    }

    private static void protect(Path warehouse, String permissions) throws IOException {
        try (Stream<Path> files = Files.walk(warehouse)) {
            for (Path file : files.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            }
        }
    }
}
