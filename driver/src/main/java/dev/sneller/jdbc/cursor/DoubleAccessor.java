package dev.sneller.jdbc.cursor;

import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.DoubleText;
import dev.sneller.vector.F64Vector;
import java.math.BigDecimal;
import java.sql.SQLException;

/** DOUBLE. */
final class DoubleAccessor extends ValueAccessor {
    private final ByteBuilder builder = new ByteBuilder();
    private final DoubleText printer = new DoubleText();

    DoubleAccessor(ColumnReader reader, BatchCursor cursor) {
        super(reader, cursor);
    }

    private double real() {
        return ((F64Vector) reader.values()).values()[reader.slot()];
    }

    @Override
    public double getDouble() {
        return isNull() ? 0 : real();
    }

    @Override
    public boolean getBoolean() {
        return !isNull() && real() != 0;
    }

    @Override
    Object value() {
        return real();
    }

    @Override
    BigDecimal number() throws SQLException {
        if (Double.isNaN(real()) || Double.isInfinite(real())) {
            throw NumberConversions.outOfRange(text(), "BigDecimal; it has no digits");
        }
        return BigDecimal.valueOf(real());
    }

    @Override
    String text() {
        builder.clear();
        printer.append(real(), builder);
        return builder.toString();
    }

    @Override
    String typeName() {
        return "DOUBLE";
    }
}
