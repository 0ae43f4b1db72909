package dev.sneller.format.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.format.write.WriterOptions;
import dev.sneller.predicate.VectorDatum;
import dev.sneller.predicate.ZoneMap;
import dev.sneller.table.DataFileRef;
import dev.sneller.type.Datum;
import dev.sneller.type.DatumOrder;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import dev.sneller.type.TypeKind;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedColumnsTest {
    private static final Schema SCHEMA = Schema.of(
            new Field(1, "n", LogicalType.number(10, 2), true),
            new Field(2, "big", LogicalType.number(38, 0), true),
            new Field(3, "d", LogicalType.DOUBLE, true),
            new Field(4, "text", LogicalType.VARCHAR, true),
            new Field(5, "b", LogicalType.BOOLEAN, true),
            new Field(6, "day", LogicalType.DATE, true),
            new Field(7, "ts", LogicalType.TIMESTAMP_NTZ, true),
            new Field(8, "tz", LogicalType.TIMESTAMP_TZ, true),
            new Field(9, "raw", LogicalType.BINARY, true),
            new Field(10, "word", LogicalType.VARCHAR, true),
            new Field(11, "nothing", LogicalType.INTEGER, true),
            new Field(12, "same", LogicalType.VARCHAR, true),
            new Field(13, "time", LogicalType.TIME, true));

    private final FileFixture fixture = new FileFixture();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 2048, 8191, 8192, 8193, 20_000})
    void whatIsWrittenIsReadBack(int rows) {
        List<List<Datum>> data = data(rows, rows);
        List<DataFileRef> files = fixture.write(WriterOptions.defaults(), SCHEMA, data);
        assertThat(files).hasSize(1);
        assertThat(files.get(0).rows()).isEqualTo(rows);
        expectAll(files.get(0), data);
    }

    @Test
    void rowGroupsAndGranulesOfAnySizeAreReadBack() {
        WriterOptions small = new WriterOptions(1, 5000, 700, 1 << 20, 10, 10, 64);
        List<List<Datum>> data = data(12_345, 7);
        List<DataFileRef> files = fixture.write(small, SCHEMA, data);
        assertThat(files).hasSizeGreaterThan(1);
        int from = 0;
        for (DataFileRef file : files) {
            expectAll(file, data.subList(from, from + (int) file.rows()));
            from += (int) file.rows();
        }
        assertThat(from).isEqualTo(data.size());
    }

    @Test
    void noRowsMakeNoFile() {
        assertThat(fixture.write(WriterOptions.defaults(), SCHEMA, List.of())).isEmpty();
    }

    @Test
    void aFileOfOneRowIsSmall() {
        DataFileRef file =
                fixture.write(WriterOptions.defaults(), SCHEMA, data(1, 1)).get(0);
        assertThat(file.bytes()).isLessThan(4096);
    }

    @Test
    void fewRowsAreFetchedByNumber() {
        int seed = 11;
        List<List<Datum>> data = data(9000, seed);
        DataFileRef ref = fixture.write(WriterOptions.defaults(), SCHEMA, data).get(0);
        DataFile file = DataFile.open(fixture.store, ref, fixture.cache);
        RowGroupReader reader = file.rowGroup(0).read(columns());
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            int from = random.nextInt(6000);
            SelectionVector alive = new SelectionVector(Batch.MAX_ROWS);
            int n = 0;
            for (int row = random.nextInt(200); row < 2048; row += 1 + random.nextInt(round % 2 == 0 ? 200 : 3)) {
                alive.rows()[n++] = row;
            }
            alive.count(n);
            for (int c = 0; c < SCHEMA.size(); c++) {
                ColumnVector vector = reader.read(c, 0, from, 2048, alive);
                for (int i = 0; i < n; i++) {
                    expect(
                            vector,
                            alive.row(i),
                            data.get(from + alive.row(i)).get(c),
                            "seed " + seed + " round " + round);
                }
            }
        }
    }

    static Stream<List<Datum>> zones() {
        return Stream.of(
                List.of(Datum.of(1.5), Datum.of(Double.NaN)),
                List.of(Datum.of("a"), Datum.of("z".repeat(40))),
                List.of(Datum.nullOf(LogicalType.VARCHAR), Datum.of("\uDBFF\uDFFF".repeat(9))));
    }

    @ParameterizedTest
    @MethodSource("zones")
    void boundsHoldEveryValue(List<Datum> values) {
        Schema schema = Schema.of(new Field(1, "x", values.get(0).type(), true));
        DataFileRef ref = fixture.write(
                        WriterOptions.defaults(),
                        schema,
                        values.stream().map(List::of).toList())
                .get(0);
        RowGroupReader reader = DataFile.open(fixture.store, ref, fixture.cache)
                .rowGroup(0)
                .read(List.of(ReadColumn.of(1, values.get(0).type())));
        expectBounds(reader.zone(0), values);
        expectBounds(reader.zone(0, 0), values);
    }

    @Test
    void boundsOfEveryColumnHoldEveryValue() {
        List<List<Datum>> data = data(20_000, 3);
        DataFileRef ref = fixture.write(WriterOptions.defaults(), SCHEMA, data).get(0);
        RowGroup group = DataFile.open(fixture.store, ref, fixture.cache).rowGroup(0);
        RowGroupReader reader = group.read(columns());
        for (int c = 0; c < SCHEMA.size(); c++) {
            int column = c;
            for (int g = 0; g < group.granuleCount(); g++) {
                List<Datum> values = data.subList(group.granuleStart(g), group.granuleStart(g + 1)).stream()
                        .map(row -> row.get(column))
                        .toList();
                expectBounds(reader.zone(c, g), values);
            }
        }
    }

    private static void expectBounds(ZoneMap zone, List<Datum> values) {
        assertThat(zone.rowCount()).isEqualTo(values.size());
        assertThat(zone.nullCount())
                .isEqualTo(values.stream().filter(Datum::isNull).count());
        for (Datum value : values) {
            if (value.isNull()) {
                continue;
            }
            if (value.type().kind() == TypeKind.DOUBLE && Double.isNaN(value.doubleValue())) {
                assertThat(zone.mayHaveNaN()).isTrue();
                continue;
            }
            if (zone.min() != null) {
                assertThat(DatumOrder.compare(zone.min(), value)).isLessThanOrEqualTo(0);
            }
            if (zone.max() != null) {
                assertThat(DatumOrder.compare(zone.max(), value)).isGreaterThanOrEqualTo(0);
            }
        }
    }

    @Test
    void numbersAreReadAtAnotherScale() {
        Schema schema = Schema.of(new Field(1, "n", LogicalType.number(4, 1), true));
        List<List<Datum>> data = List.of(
                List.of(Datum.ofLong(LogicalType.number(4, 1), 125)),
                List.of(Datum.nullOf(LogicalType.number(4, 1))),
                List.of(Datum.ofLong(LogicalType.number(4, 1), -9999)));
        DataFileRef ref = fixture.write(WriterOptions.defaults(), schema, data).get(0);
        LogicalType wider = LogicalType.number(10, 3);
        RowGroupReader reader =
                DataFile.open(fixture.store, ref, fixture.cache).rowGroup(0).read(List.of(ReadColumn.of(1, wider)));
        ColumnVector vector = reader.read(0, 0, 0, 3);
        assertThat(VectorDatum.at(vector, 0)).isEqualTo(Datum.ofLong(wider, 12500));
        assertThat(vector.isNull(1)).isTrue();
        assertThat(reader.zone(0).min()).isEqualTo(Datum.ofLong(wider, -999900));
    }

    @Test
    void aColumnTheFileHasNotIsNull() {
        DataFileRef ref =
                fixture.write(WriterOptions.defaults(), SCHEMA, data(10, 1)).get(0);
        RowGroupReader reader = DataFile.open(fixture.store, ref, fixture.cache)
                .rowGroup(0)
                .read(List.of(ReadColumn.of(99, LogicalType.VARCHAR)));
        assertThat(reader.read(0, 0, 0, 10).isNull(9)).isTrue();
        assertThat(reader.zone(0).isAllNull()).isTrue();
    }

    private static List<ReadColumn> columns() {
        return SCHEMA.fields().stream()
                .map(f -> ReadColumn.of(f.id(), f.type()))
                .toList();
    }

    private void expectAll(DataFileRef ref, List<List<Datum>> data) {
        for (DataFile file : List.of(
                DataFile.open(fixture.store, ref, fixture.cache),
                DataFile.open(fixture.store, ref.key(), fixture.cache))) {
            int row = 0;
            for (int g = 0; g < file.rowGroupCount(); g++) {
                RowGroup group = file.rowGroup(g);
                RowGroupReader reader = group.read(columns());
                for (int granule = 0; granule < group.granuleCount(); granule++) {
                    for (int from = 0; from < group.granuleRows(granule); from += Batch.MAX_ROWS) {
                        int count = Math.min(Batch.MAX_ROWS, group.granuleRows(granule) - from);
                        for (int c = 0; c < SCHEMA.size(); c++) {
                            ColumnVector vector = reader.read(c, granule, from, count);
                            assertThat(vector.length()).isEqualTo(count);
                            for (int i = 0; i < count; i++) {
                                expect(vector, i, data.get(row + i).get(c), "column " + c + " row " + (row + i));
                            }
                        }
                        row += count;
                    }
                }
            }
            assertThat(row).isEqualTo(data.size());
        }
    }

    private static void expect(ColumnVector vector, int row, Datum expected, String where) {
        if (!VectorDatum.at(vector, row).equals(expected)) {
            assertThat(VectorDatum.at(vector, row)).as(where).isEqualTo(expected);
        }
    }

    static List<List<Datum>> data(int rows, int seed) {
        Random random = new Random(seed);
        List<List<Datum>> data = new ArrayList<>(rows);
        boolean wide = seed % 2 == 1;
        for (int row = 0; row < rows; row++) {
            List<Datum> values = new ArrayList<>(SCHEMA.size());
            for (Field field : SCHEMA.fields()) {
                boolean isNull = field.id() == 11 || field.id() != 1 && random.nextInt(4) == 0;
                values.add(isNull ? Datum.nullOf(field.type()) : value(field, random, row, wide));
            }
            data.add(values);
        }
        return data;
    }

    private static Datum value(Field field, Random random, int row, boolean wide) {
        LogicalType type = field.type();
        return switch (field.id()) {
            case 1 -> Datum.ofLong(type, row * 3L + random.nextInt(5));
            case 2 ->
                wide
                        ? Datum.of128(type, random.nextInt(1000) - 500, random.nextLong())
                        : Datum.ofLong(type, random.nextLong());
            case 3 ->
                Datum.of(random.nextInt(10) == 0 ? -0.0 : random.nextInt(10) == 0 ? Double.NaN : random.nextGaussian());
            case 4 -> Datum.of(Long.toHexString(random.nextLong()) + "ü".repeat(random.nextInt(4)));
            case 5 -> Datum.of(random.nextBoolean());
            case 6 -> Datum.ofLong(type, random.nextInt(40_000) - 20_000);
            case 7 -> Datum.ofLong(type, 1_700_000_000_000_000_000L + row * 1_000_000L);
            case 8 ->
                wide
                        ? Datum.zoned(
                                type, random.nextInt(3) - 1, random.nextLong(), (short) (random.nextInt(100) - 50))
                        : Datum.zoned(type, 0, random.nextInt(5) + 1L, (short) 60);
            case 9 -> Datum.ofBytes(type, bytes(random));
            case 10 -> Datum.of("word" + random.nextInt(50));
            case 13 -> Datum.ofLong(type, random.nextInt(86_400) * 1_000_000_000L);
            default -> Datum.of("always the same value");
        };
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = Long.toString(random.nextLong()).getBytes(StandardCharsets.UTF_8);
        random.nextBytes(bytes);
        return bytes;
    }
}
