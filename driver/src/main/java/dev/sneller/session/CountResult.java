package dev.sneller.session;

import dev.sneller.type.Schema;
import dev.sneller.vector.Batch;
import java.util.OptionalLong;

/** A statement without rows: how many it changed. */
public record CountResult(long count) implements Result {
    private static final Schema NO_COLUMNS = Schema.of();

    @Override
    public Schema schema() {
        return NO_COLUMNS;
    }

    @Override
    public OptionalLong updateCount() {
        return OptionalLong.of(count);
    }

    @Override
    public Batch next() {
        return null;
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
