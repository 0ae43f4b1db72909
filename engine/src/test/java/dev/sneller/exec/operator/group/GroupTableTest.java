package dev.sneller.exec.operator.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.exec.operator.RandomRows;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.Dictionary;
import dev.sneller.vector.DictionaryVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.VectorBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Groups are the distinct keys, whatever their types, forms and lengths, and whichever table they came by. */
class GroupTableTest {
    private final int[] groups = new int[Batch.MAX_ROWS];

    @Test
    void equalKeysHaveOneGroupAndOthersTheirOwn() {
        for (long seed = 1; seed <= 15; seed++) {
            Random random = new Random(seed);
            List<LogicalType> types = randomTypes(random, 1 + random.nextInt(12));
            RandomRows rows = new RandomRows(random, types, 6, 500, 1 + random.nextInt(40));
            GroupTable table = new GroupTable(types);
            Map<List<Datum>, Integer> expected = new HashMap<>();
            for (Batch batch : rows.batches) {
                table.find(columns(batch), batch.selection(), batch.selectedCount(), groups);
                expectGroups(expected, rowsOf(batch), "seed " + seed);
            }
            assertThat(table.size()).as("seed %s", seed).isEqualTo(expected.size());
            expectKeys(table, expected, "seed " + seed);
        }
    }

    @Test
    void tablesOfOneSpaceMergeToTheGroupsOfAllRows() {
        for (long seed = 1; seed <= 15; seed++) {
            Random random = new Random(seed);
            List<LogicalType> types = randomTypes(random, 1 + random.nextInt(4));
            KeySpace space = new KeySpace(types);
            GroupTable merged = new GroupTable(space);
            Map<List<Datum>, Integer> expected = new HashMap<>();
            for (int part = 0; part < 3; part++) {
                RandomRows rows = new RandomRows(random, types, 3, 400, 60);
                GroupTable table = new GroupTable(space);
                for (Batch batch : rows.batches) {
                    table.find(columns(batch), batch.selection(), batch.selectedCount(), groups);
                }
                List<List<Datum>> keys = keys(table);
                int[] chosen = IntStream.range(0, table.size()).toArray();
                for (int from = 0; from < table.size(); from += Batch.MAX_ROWS) {
                    int count = Math.min(Batch.MAX_ROWS, table.size() - from);
                    merged.findGroupsOf(table, chosen, from, count, groups);
                    expectGroups(expected, keys.subList(from, from + count), "seed " + seed);
                }
            }
            assertThat(merged.size()).as("seed %s", seed).isEqualTo(expected.size());
            expectKeys(merged, expected, "seed " + seed);
        }
    }

    @Test
    void groupsOfAnotherTableAreFoundWhereTheirKeysAre() {
        for (long seed = 1; seed <= 15; seed++) {
            Random random = new Random(seed);
            List<LogicalType> types =
                    seed % 3 == 0 ? List.of(LogicalType.DATE) : randomTypes(random, 1 + random.nextInt(4));
            KeySpace space = new KeySpace(types);
            GroupTable table = filled(space, new RandomRows(random, types, 3, 400, 60));
            GroupTable other = filled(space, new RandomRows(random, types, 3, 400, 60));
            if (!table.isLike(other)) {
                continue;
            }
            List<List<Datum>> here = keys(table);
            List<List<Datum>> theirs = keys(other);
            int[] chosen =
                    IntStream.range(0, Math.min(Batch.MAX_ROWS, other.size())).toArray();
            table.lookUpGroupsOf(other, chosen, chosen.length, groups);
            for (int i = 0; i < chosen.length; i++) {
                assertThat(groups[i]).as("seed %s", seed).isEqualTo(here.indexOf(theirs.get(i)));
            }
        }
    }

    @Test
    void integersKeepTheirNumbersWhenOneComesThatNeedsMoreThan64Bits() {
        LogicalType type = LogicalType.number(38, 0);
        GroupTable table = new GroupTable(List.of(type));
        List<Datum> narrow = new ArrayList<>(List.of(Datum.nullOf(type)));
        for (long value = 0; value < 1500; value++) {
            narrow.add(Datum.ofLong(type, value * 0x9E3779B97F4A7C15L));
        }
        find(table, VectorBuilder.of(type, narrow));
        find(table, VectorBuilder.of(type, List.of(Datum.of128(type, 5, -1), narrow.get(3), narrow.get(0))));
        assertThat(groups).startsWith(1501, 3, 0);
        find(table, VectorBuilder.of(type, narrow));
        assertThat(groups).startsWith(IntStream.rangeClosed(0, 1500).toArray());
        assertThat(keys(table)).hasSize(1502).last().isEqualTo(List.of(Datum.of128(type, 5, -1)));
    }

    @Test
    void aKeyIsDealtAlikeWhetherTheTableHoldsWideOnesOrNot() {
        LogicalType type = LogicalType.number(38, 0);
        List<Datum> keys = List.of(Datum.ofLong(type, -7), Datum.nullOf(type), Datum.ofLong(type, 1L << 40));
        GroupTable narrow = new GroupTable(List.of(type));
        GroupTable wide = new GroupTable(List.of(type));
        find(wide, VectorBuilder.of(type, List.of(Datum.of128(type, 5, -1))));
        long[][] hashes = new long[2][keys.size()];
        for (int i = 0; i < keys.size(); i++) {
            ColumnVector[] key = {VectorBuilder.of(type, List.of(keys.get(i)))};
            narrow.lookUp(key, null, 1, groups);
            hashes[0][i] = narrow.hash(0);
            wide.lookUp(key, null, 1, groups);
            hashes[1][i] = wide.hash(0);
        }
        assertThat(hashes[0]).isEqualTo(hashes[1]);
    }

    @Test
    void aTextIsOneKeyWhetherItCameFromADictionaryOrNot() {
        GroupTable table = new GroupTable(List.of(LogicalType.VARCHAR));
        find(table, dictionary("a", "b"));
        assertThat(groups).startsWith(0, 1);
        find(table, texts("b", "c"));
        assertThat(groups).startsWith(1, 2);
        find(table, dictionary("c", "d", "a"));
        assertThat(groups).startsWith(2, 3, 0);
        find(table, texts("d"));
        assertThat(groups).startsWith(3);
        assertThat(keys(table)).extracting(key -> key.get(0).text()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void keysLongerThanTheirHeadCountsAreToldApart() {
        String a = "x".repeat(700_000);
        String b = a.substring(1) + "y";
        GroupTable table = new GroupTable(List.of(LogicalType.VARCHAR, LogicalType.INTEGER));
        ColumnVector number =
                VectorBuilder.of(LogicalType.INTEGER, Collections.nCopies(3, Datum.ofLong(LogicalType.INTEGER, 7)));
        table.find(new ColumnVector[] {texts(a, b, a), number}, null, 3, groups);
        assertThat(groups).startsWith(0, 1, 0);
        GroupTable other = new GroupTable(List.of(LogicalType.VARCHAR, LogicalType.INTEGER));
        other.find(new ColumnVector[] {texts(a, b, a), number}, null, 3, groups);
        assertThat(keys(other))
                .extracting(key -> key.get(0).text().length() + key.get(1).low())
                .containsExactly(700_007L, 700_007L);
    }

    @Test
    void aKeyMayHaveMoreColumnsThanOneWordHasShapes() {
        int width = 90;
        List<LogicalType> types = Collections.nCopies(width, LogicalType.INTEGER);
        GroupTable table = new GroupTable(types);
        ColumnVector[] vectors = new ColumnVector[width];
        for (int c = 0; c < width; c++) {
            List<Datum> values = new ArrayList<>();
            for (int row = 0; row < width; row++) {
                values.add(row == c ? Datum.nullOf(LogicalType.INTEGER) : Datum.ofLong(LogicalType.INTEGER, 0));
            }
            vectors[c] = VectorBuilder.of(LogicalType.INTEGER, values);
        }
        table.findByHash(vectors, null, width, groups);
        assertThat(groups).startsWith(IntStream.range(0, width).toArray());
        assertThat(keys(table).get(89).get(89).isNull()).isTrue();
        assertThat(keys(table).get(89).get(88).isNull()).isFalse();
    }

    private GroupTable filled(KeySpace space, RandomRows rows) {
        GroupTable table = new GroupTable(space);
        for (Batch batch : rows.batches) {
            table.find(columns(batch), batch.selection(), batch.selectedCount(), groups);
        }
        return table;
    }

    private void find(GroupTable table, ColumnVector vector) {
        table.find(new ColumnVector[] {vector}, null, vector.length(), groups);
    }

    private static ColumnVector texts(String... values) {
        return VectorBuilder.of(
                LogicalType.VARCHAR, Arrays.stream(values).map(Datum::of).toList());
    }

    private static ColumnVector dictionary(String... values) {
        Dictionary dictionary = new Dictionary((FlatVector) texts(values), false);
        return new DictionaryVector(
                dictionary, IntStream.range(0, values.length).toArray(), values.length, null);
    }

    private static List<LogicalType> randomTypes(Random random, int count) {
        List<LogicalType> types = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            types.add(RandomRows.ALL_TYPES.get(random.nextInt(RandomRows.ALL_TYPES.size())));
        }
        return types;
    }

    private static ColumnVector[] columns(Batch batch) {
        ColumnVector[] columns = new ColumnVector[batch.columnCount()];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = batch.column(c);
        }
        return columns;
    }

    /** Rows as they are compared: -0 is 0, a zoned time is its instant. */
    private static List<List<Datum>> rowsOf(Batch batch) {
        return RandomRows.rowsOf(batch).stream()
                .map(row -> row.stream().map(GroupTableTest::compared).toList())
                .toList();
    }

    private static Datum compared(Datum value) {
        if (value.isNull()) {
            return value;
        }
        return switch (value.type().kind()) {
            case DOUBLE -> Datum.of(value.doubleValue() + 0.0);
            case TIMESTAMP_TZ -> Datum.of128(LogicalType.TIMESTAMP_LTZ, value.high(), value.low());
            default -> value;
        };
    }

    private void expectGroups(Map<List<Datum>, Integer> expected, List<List<Datum>> rows, String seed) {
        for (int i = 0; i < rows.size(); i++) {
            int next = expected.size();
            assertThat(groups[i]).as(seed).isEqualTo(expected.computeIfAbsent(rows.get(i), k -> next));
        }
    }

    private static void expectKeys(GroupTable table, Map<List<Datum>, Integer> expected, String seed) {
        List<List<Datum>> keys = keys(table);
        expected.forEach((key, group) -> assertThat(keys.get(group)).as(seed).isEqualTo(key));
    }

    /** By group. */
    private static List<List<Datum>> keys(GroupTable table) {
        List<List<Datum>> keys = new ArrayList<>();
        int[] chosen = IntStream.range(0, table.size()).toArray();
        for (int from = 0; from < table.size(); from += Batch.MAX_ROWS) {
            int count = Math.min(Batch.MAX_ROWS, table.size() - from);
            Batch batch = new Batch(table.keyCount());
            table.keys(chosen, from, count, -1, batch);
            batch.rows(count, null);
            keys.addAll(rowsOf(batch));
        }
        return keys;
    }
}
