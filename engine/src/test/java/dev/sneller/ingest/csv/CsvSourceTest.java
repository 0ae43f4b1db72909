package dev.sneller.ingest.csv;

import static dev.sneller.ingest.csv.CsvFolder.enclosed;
import static dev.sneller.ingest.csv.CsvFolder.plain;
import static dev.sneller.type.LogicalType.number;
import static dev.sneller.type.LogicalType.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.ingest.FileReport;
import dev.sneller.table.CsvFormat;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTest {
    private static final LogicalType TEXT = varchar(LogicalType.MAX_VARCHAR_LENGTH);
    private static final LogicalType INTEGER = number(18, 0);

    @TempDir
    private Path path;

    private CsvFolder folder;

    @BeforeEach
    void open() {
        folder = new CsvFolder(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.csv", "x.csv.gz", "x.csv.zst"})
    void everyRecordIsReadOnceByAnyNumberOfThreads(String name) throws Exception {
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            String pad = "é".repeat(i % 97);
            text.append(i).append('|').append(pad).append("\\|\\\n").append(i % 7 == 0 ? "\r\n" : "\n");
            expected.add(i + "|" + pad + "|\n");
        }
        folder.write(name, text.toString());
        assertThat(folder.rows(name, plain('|'), INTEGER, TEXT)).isEqualTo(expected);
        expected.sort(null);
        try (CsvSource source = folder.source(name, plain('|'), false, INTEGER, TEXT)) {
            assertThat(CsvFolder.drain(source, 3)).isEqualTo(expected);
            assertThat(source.reports()).extracting(FileReport::loaded).containsExactly(60_000L);
        }
    }

    @Test
    void enclosedFieldsHoldDelimitersLineEndsAndDoubledEnclosures() throws Exception {
        folder.write("q.csv", "id, text\n1, \"a,\"\"b\"\"\nc\" \n\n2,plain \"text\"\r\n3,\"\"\n4,\n5,null\n6,\"é\"");
        assertThat(folder.rows("q.csv", enclosed(1), INTEGER, TEXT))
                .containsExactly("1|a,\"b\"\nc", "2|plain \"text\"", "3|", "4|-", "5|-", "6|é");
    }

    @Test
    void enclosuresWrittenAtRandomAreReadBackByAnyNumberOfThreads() throws Exception {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            List<String> expected = new ArrayList<>();
            int records = 20_000;
            for (int i = 0; i < records; i++) {
                String value = random.ints(random.nextInt(60), 0, 6)
                        .mapToObj(c -> List.of("a", ",", "\"", "\n", " b", "\\").get(c))
                        .reduce("", String::concat);
                text.append(i).append(",\"").append(value.replace("\"", "\"\"")).append("\"\n");
                expected.add(i + "|" + value);
            }
            folder.write("r.csv", text.toString());
            expected.sort(null);
            try (CsvSource source = folder.source("r.csv", enclosed(0), false, INTEGER, TEXT)) {
                assertThat(CsvFolder.drain(source, 2)).as("seed %d", seed).isEqualTo(expected);
            }
        }
    }

    @Test
    void typesAreReadAsCastsFromTextRead() throws Exception {
        folder.write("t.csv", """
                -12.5|1992-02-29|1e3|yes|12:30:01.25|1970-01-01 00:00:01|abc
                99999999999999999999.01|02/29/1992|-inf|0|1:02|2000-01-01T00:00:00Z|\\N
                """);
        assertThat(folder.rows(
                        "t.csv",
                        plain('|'),
                        number(38, 2),
                        LogicalType.DATE,
                        LogicalType.DOUBLE,
                        LogicalType.BOOLEAN,
                        new LogicalType(TypeKind.TIME, 1, 0),
                        new LogicalType(TypeKind.TIMESTAMP_NTZ, 0, 0),
                        varchar(3)))
                .containsExactly(
                        "-12.50|DATE '1992-02-29'|1000.0|TRUE|TIME 45001200000000ns|TIMESTAMP_NTZ 1000000000ns|abc",
                        "99999999999999999999.01|DATE '1992-02-29'|-Infinity|FALSE|TIME 3720000000000ns"
                                + "|TIMESTAMP_NTZ 946684800000000000ns|-");
    }

    @Test
    void numbersOfOneColumnMayBeNarrowAndWide() throws Exception {
        String wide = "9".repeat(36);
        folder.write("n.csv", "1\n-2\n" + wide + "\n3\n");
        assertThat(folder.rows("n.csv", plain('|'), number(38, 0))).containsExactly("1", "-2", wide, "3");
    }

    @Test
    void badRecordIsToldWithFileLineColumnAndValue() throws Exception {
        folder.write("bad.csv", "1|a\n2|b\nx7|c\n");
        assertThatThrownBy(() -> folder.rows("bad.csv", plain('|'), INTEGER, TEXT))
                .isInstanceOfSatisfying(SnellerException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.COPY_ROW_REJECTED);
                    assertThat(e.position().orElseThrow().line()).isEqualTo(3);
                    assertThat(e.position().orElseThrow().column()).isEqualTo(1);
                    assertThat(e)
                            .hasMessageContaining("bad.csv")
                            .hasMessageContaining("C0")
                            .hasMessageContaining("x7");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1|a|b", "1", "", "1|\u0080toolong", "1e40|a"})
    void badRecordsLeaveNoTraceWhenTheyAreLeftOut(String bad) throws Exception {
        folder.write("mixed.csv", "1|a\n" + bad + "\n|b\n" + bad + "\n3|\n");
        try (CsvSource source = folder.source("mixed.csv", plain('|'), true, INTEGER, varchar(3))) {
            assertThat(CsvFolder.drain(source)).containsExactly("1|a", "-|b", "3|-");
            assertThat(source.reports()).singleElement().satisfies(report -> {
                assertThat(report.loaded()).isEqualTo(3);
                assertThat(report.errors()).isEqualTo(2);
                assertThat(report.firstError().orElseThrow().line()).isEqualTo(2);
            });
        }
    }

    @Test
    void enclosureThatIsNeverClosedIsRefusedAtItsPlace() throws Exception {
        folder.write("open.csv", "1,a\n2,\"b\n3,c\n");
        assertThatThrownBy(() -> folder.rows("open.csv", enclosed(0), INTEGER, TEXT))
                .isInstanceOfSatisfying(SnellerException.class, e -> {
                    assertThat(e.position().orElseThrow().line()).isEqualTo(2);
                    assertThat(e.position().orElseThrow().column()).isEqualTo(3);
                });
    }

    @Test
    void carriageReturnsAloneEndRecordsOfFilesWithoutNewlines() throws Exception {
        folder.write("mac.csv", "1|a\r2|b\r3|c");
        assertThat(folder.rows("mac.csv", plain('|'), INTEGER, TEXT)).containsExactly("1|a", "2|b", "3|c");
    }

    @Test
    void headerIsSkippedInEveryFile() throws Exception {
        CsvFormat format = enclosed(2);
        for (int i = 0; i < 5; i++) {
            folder.write("h" + i + (i % 2 == 0 ? ".csv" : ".csv.gz"), "\"a\nheader\",b\nunits,-\n" + i + ",x\n");
        }
        folder.write("h9.csv", "only,a header\n");
        assertThat(folder.rows("h*", format, INTEGER, TEXT))
                .isEqualTo(IntStream.range(0, 5).mapToObj(i -> i + "|x").toList());
    }
}
