package dev.sneller.jdbc.cursor;

import dev.sneller.type.LogicalType;
import dev.sneller.variant.text.format.SessionTime;
import org.apache.calcite.avatica.util.Cursor.Accessor;

/** Which accessor reads which type. */
final class Accessors {
    private Accessors() {}

    static Accessor of(LogicalType type, ColumnReader reader, BatchCursor cursor, SessionTime time) {
        return switch (type.kind()) {
            case BOOLEAN -> new BooleanAccessor(reader, cursor);
            case NUMBER -> new NumberAccessor(type, reader, cursor);
            case DOUBLE -> new DoubleAccessor(reader, cursor);
            case VARCHAR -> new TextAccessor(reader, cursor);
            case BINARY -> new BinaryAccessor(reader, cursor);
            case DATE -> new DateAccessor(reader, cursor, time);
            case TIME -> new TimeAccessor(reader, cursor, time);
            case TIMESTAMP_NTZ -> new TimestampAccessor(reader, cursor, time);
            case TIMESTAMP_LTZ, TIMESTAMP_TZ -> new InstantAccessor(reader, cursor, time);
            case VARIANT, OBJECT, ARRAY -> new VariantAccessor(reader, cursor, time);
        };
    }
}
