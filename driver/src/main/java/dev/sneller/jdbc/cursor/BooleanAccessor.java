package dev.sneller.jdbc.cursor;

import dev.sneller.vector.BoolVector;
import java.math.BigDecimal;

/** BOOLEAN. */
final class BooleanAccessor extends ValueAccessor {
    BooleanAccessor(ColumnReader reader, BatchCursor cursor) {
        super(reader, cursor);
    }

    private boolean bool() {
        return ((BoolVector) reader.values()).value(reader.slot());
    }

    @Override
    public boolean getBoolean() {
        return !isNull() && bool();
    }

    @Override
    Object value() {
        return bool();
    }

    @Override
    BigDecimal number() {
        return bool() ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    @Override
    String text() {
        return bool() ? "true" : "false";
    }

    @Override
    String typeName() {
        return "BOOLEAN";
    }
}
