package dev.sneller.jdbc.cursor;

import dev.sneller.kernel.Int128;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I64Vector;
import java.math.BigDecimal;
import java.sql.SQLException;

/** NUMBER: Long at scale 0, else BigDecimal. */
final class NumberAccessor extends ValueAccessor {
    private final LogicalType type;

    NumberAccessor(LogicalType type, ColumnReader reader, BatchCursor cursor) {
        super(reader, cursor);
        this.type = type;
    }

    private boolean isLong() {
        return reader.values() instanceof I64Vector || Int128.fitsLong(high(), low());
    }

    private long high() {
        return reader.values() instanceof I128Vector wide ? wide.high()[reader.slot()] : low() >> 63;
    }

    private long low() {
        return reader.values() instanceof I64Vector longs
                ? longs.values()[reader.slot()]
                : ((I128Vector) reader.values()).low()[reader.slot()];
    }

    @Override
    long integer(long min, long max, String javaType) throws SQLException {
        if (isNull()) {
            return 0;
        }
        return type.scale() == 0 && isLong()
                ? NumberConversions.integer(low(), min, max, javaType)
                : NumberConversions.integer(number(), min, max, javaType);
    }

    @Override
    public double getDouble() {
        return isNull() ? 0 : Int128.toDouble(high(), low(), type.scale());
    }

    @Override
    public boolean getBoolean() {
        return !isNull() && (low() != 0 || high() != 0);
    }

    @Override
    Object value() throws SQLException {
        if (type.scale() > 0) {
            return number();
        }
        if (!isLong()) {
            throw NumberConversions.outOfRange(text(), "Long");
        }
        return low();
    }

    @Override
    BigDecimal number() {
        return isLong() ? BigDecimal.valueOf(low(), type.scale()) : Int128.toBigDecimal(high(), low(), type.scale());
    }

    @Override
    String text() {
        return isLong() && type.scale() == 0 ? Long.toString(low()) : Int128.toText(high(), low(), type.scale());
    }

    @Override
    String typeName() {
        return type.toString();
    }
}
