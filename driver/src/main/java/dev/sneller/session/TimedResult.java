package dev.sneller.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.type.Schema;
import dev.sneller.vector.Batch;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** A result under a deadline, which ends with it. */
final class TimedResult implements Result {
    private final AutoCloseable deadline;
    private final Result result;

    /** Starts the statement; when it fails the deadline is taken back. */
    TimedResult(AutoCloseable deadline, Supplier<Result> start) {
        this.deadline = deadline;
        try {
            result = start.get();
        } catch (RuntimeException e) {
            takeBack();
            throw e;
        }
    }

    @Override
    public Schema schema() {
        return result.schema();
    }

    @Override
    public OptionalLong updateCount() {
        return result.updateCount();
    }

    @Override
    public Optional<Again> again() {
        return result.again();
    }

    @Override
    public Batch next() {
        return result.next();
    }

    @Override
    public void close() {
        takeBack();
        result.close();
    }

    private void takeBack() {
        try {
            deadline.close();
        } catch (Exception e) {
            throw new SnellerException(ErrorCode.INTERNAL, "the deadline could not be taken back", e);
        }
    }
}
