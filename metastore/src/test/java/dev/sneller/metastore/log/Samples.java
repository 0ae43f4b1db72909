package dev.sneller.metastore.log;

import dev.sneller.metastore.Catalog;
import dev.sneller.metastore.Definition;
import dev.sneller.metastore.Isolation;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.table.ColumnStatistics;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.FooterPlace;
import dev.sneller.table.ObjectId;
import dev.sneller.table.StatisticsKey;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Path;
import dev.sneller.type.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Random but repeatable things to write into a log. */
public final class Samples {
    private final Random random;

    public Samples(long seed) {
        random = new Random(seed);
    }

    public UUID uuid() {
        return UuidV7.mint(1_790_000_000_000L + random.nextInt(1000), random);
    }

    public ObjectId object() {
        return new ObjectId(uuid());
    }

    public DataFileRef file(long rows) {
        UUID id = uuid();
        FooterPlace footer = new FooterPlace(random.nextInt(1 << 30), 4711, random.nextInt(), 1, 1L << 40, 99);
        return new DataFileRef(id, ObjectKeys.dataFile(id), rows, rows * 10, rows * 50, 1, footer, statistics());
    }

    Map<StatisticsKey, ColumnStatistics> statistics() {
        Map<StatisticsKey, ColumnStatistics> statistics = new HashMap<>();
        for (int field = 1; field <= random.nextInt(6); field++) {
            statistics.put(new StatisticsKey(field, Path.ROOT), column());
        }
        Path odd = Path.of("a/b", "c~d").anyElement().key("~2");
        statistics.put(new StatisticsKey(9, odd), column());
        return statistics;
    }

    private ColumnStatistics column() {
        Datum min = bound(random.nextInt(6), 1);
        Datum max = min == null ? null : bound(kindOf(min), 2);
        boolean known = random.nextBoolean();
        return new ColumnStatistics(
                known ? random.nextInt(99) : -1,
                known ? 0 : -1,
                random.nextInt(256),
                min,
                max,
                min != null && known,
                max != null && !known,
                random.nextBoolean(),
                known ? random.nextLong() >>> 1 : -1);
    }

    private static int kindOf(Datum datum) {
        return switch (datum.type().kind()) {
            case NUMBER -> datum.type().scale() == 2 ? 1 : 2;
            case DOUBLE -> 3;
            case VARCHAR -> 4;
            default -> 5;
        };
    }

    private Datum bound(int kind, int factor) {
        return switch (kind) {
            case 0 -> null;
            case 1 -> Datum.of(LogicalType.number(38, 2), new BigDecimal("-12345678901234567890123456789012.5"));
            case 2 -> Datum.ofLong(LogicalType.INTEGER, (random.nextLong() >> 2) * factor);
            case 3 -> Datum.of(random.nextInt(4) == 0 ? Double.NEGATIVE_INFINITY : random.nextGaussian() * factor);
            case 4 -> Datum.of("text \"" + random.nextInt(99) + "\" äöü €");
            default -> Datum.ofLong(LogicalType.TIMESTAMP_NTZ, random.nextLong());
        };
    }

    public static Schema schema() {
        return Schema.of(
                new Field(1, "ID", LogicalType.number(10, 0), false),
                new Field(2, "odd \" name", LogicalType.VARIANT, true));
    }

    TransactionRecord transaction() {
        List<Operation> operations = new ArrayList<>();
        ObjectId table = object();
        Definition definition = new Definition(schema(), "{\"view\":\"SELECT 1\",\"deep\":[1,{\"a\":null}]}");
        operations.add(new Operation.CreateObject(table, ObjectKind.TABLE, object(), "T\n", definition));
        for (int i = random.nextInt(5); i >= 0; i--) {
            operations.add(new Operation.AddFile(random.nextBoolean() ? table : object(), file(random.nextInt(1000))));
            operations.add(new Operation.RemoveFile(table, uuid()));
        }
        operations.add(new Operation.AlterObject(table, 2, definition));
        operations.add(new Operation.RenameObject(table, "U"));
        operations.add(new Operation.MoveObject(table, Catalog.DEFAULT_SCHEMA, "V"));
        operations.add(new Operation.DropObject(table));
        Isolation isolation = random.nextBoolean() ? Isolation.SNAPSHOT : Isolation.SERIALIZABLE;
        return new TransactionRecord(uuid(), random.nextLong() >>> 1, isolation, operations);
    }

    EntryHeader header() {
        return new EntryHeader(uuid(), uuid(), uuid(), 1_790_000_000_000L, "sneller/1", List.of(), List.of("f"));
    }

    Entry entry(long number) {
        List<TransactionRecord> transactions = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            transactions.add(transaction());
        }
        return new Entry(number, header(), transactions);
    }
}
