package dev.sneller.session.query;

import dev.sneller.exec.build.Query;
import dev.sneller.session.Result;
import dev.sneller.type.Schema;
import dev.sneller.vector.Batch;
import java.util.OptionalLong;

/** The rows of a running query, at most as many as wanted. */
final class QueryResult implements Result {
    private final Schema schema;
    private final Query query;
    private long left;

    /** @param maxRows 0 = all */
    QueryResult(Schema schema, Query query, long maxRows) {
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
    public Batch next() {
        if (left == 0) {
            query.close();
            return null;
        }
        Batch batch = query.next();
        if (batch == null) {
            query.close();
            return null;
        }
        if (batch.rowCount() > left) {
            batch.rows((int) left, null);
        }
        left -= batch.rowCount();
        return batch;
    }

    @Override
    public void close() {
        query.close();
    }
}
