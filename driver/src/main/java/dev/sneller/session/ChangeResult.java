package dev.sneller.session;

import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import dev.sneller.vector.Batch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a statement did that is no query: how many rows it changed, and one row that says so. For DDL and the like the row is a
 * {@code status} and nothing is counted.
 */
public final class ChangeResult implements Result {
    /** The row's columns when it is a status. */
    public static final Schema STATUS = Schema.of(Field.of("status", LogicalType.VARCHAR));

    private final Schema schema;
    private final RowsResult row;
    private final long changed;

    private ChangeResult(Schema schema, List<Datum> row, long changed) {
        this.schema = schema;
        this.row = new RowsResult(schema, List.of(row));
        this.changed = changed;
    }

    /** What was done, in words. */
    public static ChangeResult status(String text) {
        return new ChangeResult(STATUS, List.of(Datum.of(text)), 0);
    }

    /** For statements of which no more can be said. */
    public static ChangeResult done() {
        return status("Statement executed successfully.");
    }

    /** Columns of {@link #counts}. */
    public static Schema columns(String... names) {
        return new Schema(Arrays.stream(names)
                .map(name -> Field.of(name, LogicalType.INTEGER))
                .toList());
    }

    /**
     * Rows changed, by how.
     *
     * @param counts one for each column; the first is the update count
     */
    public static ChangeResult counts(Schema columns, long... counts) {
        return counts(columns, counts[0], counts);
    }

    /**
     * Rows changed, by how.
     *
     * @param changed the update count
     * @param counts one for each column
     */
    public static ChangeResult counts(Schema columns, long changed, long[] counts) {
        List<Datum> row = new ArrayList<>();
        for (long count : counts) {
            row.add(Datum.ofLong(LogicalType.INTEGER, count));
        }
        return new ChangeResult(columns, row, changed);
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public OptionalLong updateCount() {
        return OptionalLong.of(changed);
    }

    @Override
    public Batch next() {
        return row.next();
    }

    @Override
    public void close() {
        row.close();
    }
}
