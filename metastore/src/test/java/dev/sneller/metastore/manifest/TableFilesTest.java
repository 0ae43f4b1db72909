package dev.sneller.metastore.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.metastore.Position;
import dev.sneller.table.ColumnStatistics;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.FooterPlace;
import dev.sneller.table.StatisticsKey;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tables as long lists of values on the one side, as sums of statistics on the other. */
class TableFilesTest {
    private static final StatisticsKey KEY = new StatisticsKey(1, Path.ROOT);

    /** A file and, what no statistics know, its values; null is NULL. */
    private record Contents(DataFileRef file, List<Long> values) {}

    @Test
    void sumsAreThoseOfTheFilesThatAreThere() {
        for (long seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            TableFiles table = TableFiles.NONE;
            List<Contents> present = new ArrayList<>();
            for (int step = 1; step < 700; step++) {
                Position at = new Position(step, 0);
                if (present.size() > 2 && random.nextInt(3) == 0) {
                    Set<UUID> removed = new HashSet<>();
                    for (int i = random.nextInt(2); i >= 0; i--) {
                        removed.add(present.remove(random.nextInt(present.size()))
                                .file
                                .id());
                    }
                    table = table.minus(removed, at);
                } else {
                    Contents added = contents(random);
                    present.add(added);
                    table = table.plus(added.file, at);
                }
            }
            check(table, present, "seed " + seed);
        }
    }

    private static void check(TableFiles table, List<Contents> present, String seed) {
        List<Long> values = new ArrayList<>();
        present.forEach(contents -> values.addAll(contents.values));
        assertThat(table.stream().map(entry -> entry.file().id()))
                .as(seed)
                .containsExactlyElementsOf(
                        present.stream().map(c -> c.file.id()).toList());
        assertThat(table.statistics().rows()).as(seed).isEqualTo(values.size());
        assertThat(table.statistics().files()).as(seed).isEqualTo(present.size());
        ColumnStatistics column = table.statistics().columns().get(KEY);
        if (column == null) {
            return;
        }
        if (column.nullCount() >= 0) {
            assertThat(column.nullCount())
                    .as(seed)
                    .isEqualTo(values.stream().filter(v -> v == null).count());
        }
        for (Long value : values) {
            if (value != null && column.min() != null) {
                assertThat(column.min().low()).as(seed).isLessThanOrEqualTo(value);
            }
            if (value != null && column.max() != null) {
                assertThat(column.max().low()).as(seed).isGreaterThanOrEqualTo(value);
            }
        }
    }

    private static Contents contents(Random random) {
        List<Long> values = new ArrayList<>();
        int kind = random.nextInt(20);
        for (int i = random.nextInt(5); i > 0; i--) {
            values.add(kind == 0 || random.nextInt(4) == 0 ? null : (long) random.nextInt(1000));
        }
        long nulls = values.stream().filter(v -> v == null).count();
        Map<StatisticsKey, ColumnStatistics> statistics = new HashMap<>();
        if (kind != 1) {
            Datum min = null;
            Datum max = null;
            for (Long value : values) {
                if (value != null) {
                    min = min == null || value < min.low() ? Datum.ofLong(LogicalType.INTEGER, value) : min;
                    max = max == null || value > max.low() ? Datum.ofLong(LogicalType.INTEGER, value) : max;
                }
            }
            boolean exact = min != null;
            statistics.put(KEY, new ColumnStatistics(nulls, 0, 0, min, max, exact, exact, false, values.size()));
        }
        UUID id = new UUID(random.nextLong(), random.nextLong());
        FooterPlace footer = new FooterPlace(0, 0, 0, 1, 0, 0);
        return new Contents(new DataFileRef(id, "", values.size(), 1, 1, 1, footer, statistics), values);
    }
}
