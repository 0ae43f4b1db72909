package dev.sneller.jdbc;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.session.Result;
import dev.sneller.type.Schema;
import dev.sneller.vector.Batch;
import java.util.OptionalLong;

/** A result whose statement has a query timeout, which ends with the result. */
record DeadlineResult(Result result, AutoCloseable deadline) implements Result {
    @Override
    public Schema schema() {
        return result.schema();
    }

    @Override
    public OptionalLong updateCount() {
        return result.updateCount();
    }

    @Override
    public Batch next() {
        return result.next();
    }

    @Override
    public void close() {
        try {
            deadline.close();
        } catch (Exception e) {
            throw new SnellerException(ErrorCode.INTERNAL, "the deadline could not be taken back", e);
        }
        result.close();
    }
}
