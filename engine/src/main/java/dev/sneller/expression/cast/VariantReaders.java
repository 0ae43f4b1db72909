package dev.sneller.expression.cast;

import dev.sneller.expression.CastRule;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantCasts;
import dev.sneller.variant.VariantKind;
import dev.sneller.variant.text.CastStatus;
import dev.sneller.variant.text.format.SessionTime;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.VariantVector;

/** From VARIANT, OBJECT and ARRAY to typed values; LENIENT takes values of the wanted class only. */
final class VariantReaders {
    private final LogicalType to;
    private final boolean ownClassOnly;
    private final VariantCasts casts;

    private VariantReaders(LogicalType to, CastRule rule, SessionTime time) {
        this.to = to;
        ownClassOnly = rule == CastRule.LENIENT;
        casts = new VariantCasts(time.zone(), time.printer());
    }

    static RowReader.Source of(LogicalType to, CastRule rule, SessionTime time) {
        VariantReaders readers = new VariantReaders(to, rule, time);
        return readers::reader;
    }

    /** @param vector in binary shape */
    private RowReader reader(FlatVector vector) {
        BytesVector binary = ((VariantVector) vector).binary();
        return (row, out) -> {
            byte[] bytes = binary.bytes();
            int at = binary.start()[row];
            if (ownClassOnly && !isOfClass(VariantBytes.kind(bytes, at))) {
                return CastStatus.NULL;
            }
            return read(bytes, at, out);
        };
    }

    private boolean isOfClass(VariantKind kind) {
        return switch (to.kind()) {
            case BOOLEAN -> kind == VariantKind.BOOLEAN;
            case NUMBER, DOUBLE -> kind.isNumber();
            case VARCHAR -> kind == VariantKind.VARCHAR;
            case BINARY -> kind == VariantKind.BINARY;
            case DATE, TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ ->
                kind == VariantKind.VARCHAR
                        || kind == VariantKind.DATE
                        || kind == VariantKind.TIME
                        || kind.isTimestamp();
            case OBJECT -> kind == VariantKind.OBJECT;
            case ARRAY -> kind == VariantKind.ARRAY;
            case VARIANT -> true;
        };
    }

    private CastStatus read(byte[] bytes, int at, CastValue out) {
        CastStatus status = switch (to.kind()) {
            case BOOLEAN -> casts.toBoolean(bytes, at);
            case NUMBER -> casts.toNumber(bytes, at, to.precision(), to.scale());
            case DOUBLE -> casts.toDouble(bytes, at);
            case VARCHAR -> casts.toText(bytes, at, out.text());
            case BINARY -> casts.toBinary(bytes, at, out.text());
            case DATE -> casts.toDate(bytes, at);
            case TIME -> casts.toTime(bytes, at);
            case TIMESTAMP_NTZ -> casts.toTimestampNtz(bytes, at);
            case TIMESTAMP_LTZ, TIMESTAMP_TZ -> casts.toInstant(bytes, at);
            case VARIANT, OBJECT, ARRAY -> document(bytes, at, out);
        };
        out.set(casts.high(), casts.low());
        out.set(casts.real());
        out.offsetMinutes(casts.offsetMinutes());
        return status;
    }

    /** OBJECT takes objects only, ARRAY wraps what is no array. */
    private CastStatus document(byte[] bytes, int at, CastValue out) {
        VariantKind kind = VariantBytes.kind(bytes, at);
        if (kind.isSqlNull() || kind == VariantKind.NULL_VALUE && to.kind() != TypeKind.VARIANT) {
            return CastStatus.NULL;
        }
        if (to.kind() == TypeKind.ARRAY && kind != VariantKind.ARRAY) {
            ArrayWrap.append(bytes, at, out.text());
            return CastStatus.OK;
        }
        if (to.kind() == TypeKind.OBJECT && kind != VariantKind.OBJECT) {
            return CastStatus.FAILED;
        }
        out.text().append(bytes, at, VariantBytes.length(bytes, at));
        return CastStatus.OK;
    }
}
