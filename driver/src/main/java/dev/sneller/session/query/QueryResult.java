package dev.sneller.session.query;

import dev.sneller.exec.build.Query;
import dev.sneller.session.Again;
import dev.sneller.session.Result;
import dev.sneller.type.Schema;
import dev.sneller.vector.Batch;
import java.util.Optional;
import java.util.OptionalLong;

/** The rows of a running query, at most as many as wanted. */
final class QueryResult implements Result {
    private final Schema schema;
    private final Query query;
    private final Again again;
    private long left;

    /**
     * @param maxRows 0 = all
     * @param again told of the rows as they are read
     */
    QueryResult(Schema schema, Query query, long maxRows, Again again) {
        this.again = again;
        this.schema = schema;
        this.query = query;
        this.left = maxRows == 0 ? Long.MAX_VALUE : maxRows;
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
        return Optional.of(again);
    }

    @Override
    public Batch next() {
        Batch batch = left == 0 ? null : query.next();
        if (batch == null) {
            query.close();
            again.complete();
            return null;
        }
        if (batch.rowCount() > left) {
            batch.rows((int) left, null);
        }
        left -= batch.rowCount();
        again.add(batch);
        return batch;
    }

    @Override
    public void close() {
        query.close();
    }
}
