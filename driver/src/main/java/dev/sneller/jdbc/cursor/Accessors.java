package dev.sneller.jdbc.cursor;

import dev.sneller.type.LogicalType;
import java.time.ZoneId;
import org.apache.calcite.avatica.util.Cursor.Accessor;

/** Which accessor reads which type. */
final class Accessors {
    private Accessors() {}

    static Accessor of(LogicalType type, ColumnReader reader, BatchCursor cursor, ZoneId zone) {
        return switch (type.kind()) {
            case BOOLEAN -> new BooleanAccessor(reader, cursor);
            case NUMBER -> new NumberAccessor(type, reader, cursor);
            case DOUBLE -> new DoubleAccessor(reader, cursor);
            case VARCHAR -> new TextAccessor(reader, cursor);
            case BINARY -> new BinaryAccessor(reader, cursor);
            case DATE -> new DateAccessor(reader, cursor);
            case TIME -> new TimeAccessor(reader, cursor);
            case TIMESTAMP_NTZ -> new TimestampAccessor(reader, cursor, zone);
            case TIMESTAMP_LTZ, TIMESTAMP_TZ -> new InstantAccessor(reader, cursor, zone);
            case VARIANT, OBJECT, ARRAY -> new VariantAccessor(reader, cursor, zone);
        };
    }
}
