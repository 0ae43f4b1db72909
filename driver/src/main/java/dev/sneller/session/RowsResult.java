package dev.sneller.session;

import dev.sneller.type.Datum;
import dev.sneller.type.Schema;
import dev.sneller.vector.Batch;
import dev.sneller.vector.VectorBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A few rows in memory: SHOW, DESCRIBE, EXPLAIN, metadata. */
public final class RowsResult implements Result {
    private final Schema schema;
    private final List<List<Datum>> rows;
    private int next;

    /** @param rows each with a value of the column's type for every column */
    public RowsResult(Schema schema, List<List<Datum>> rows) {
        this.schema = schema;
        this.rows = rows;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public OptionalLong updateCount() {
        return OptionalLong.empty();
    }

    @Override
    public Optional<Again> again() {
        return Optional.of(Again.of(() -> batches(schema, rows)));
    }

    /** The rows as batches. */
    public static List<Batch> batches(Schema schema, List<List<Datum>> rows) {
        RowsResult result = new RowsResult(schema, rows);
        List<Batch> batches = new ArrayList<>();
        for (Batch batch = result.next(); batch != null; batch = result.next()) {
            batches.add(batch);
        }
        return batches;
    }

    @Override
    public Batch next() {
        if (next == rows.size()) {
            return null;
        }
        int count = Math.min(Batch.MAX_ROWS, rows.size() - next);
        Batch batch = new Batch(schema.size());
        for (int c = 0; c < schema.size(); c++) {
            List<Datum> values = new ArrayList<>(count);
            for (List<Datum> row : rows.subList(next, next + count)) {
                values.add(row.get(c));
            }
            batch.column(c, VectorBuilder.of(schema.field(c).type(), values));
        }
        batch.rows(count, null);
        next += count;
        return batch;
    }

    @Override
    public void close() {
        next = rows.size();
    }
}
