package dev.sneller.format.read;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.Invariant;
import dev.sneller.error.SnellerException;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.JsonWriter;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantCasts;
import dev.sneller.variant.VariantKind;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.CastStatus;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.variant.text.TemporalText;
import dev.sneller.vector.FlatVector;

/** Casts values in binary form to the wanted type by the rule of the request, into a vector. Owned by one thread. */
final class ValueCaster {
    private final ReadColumn column;
    private final LogicalType type;
    private final VariantCasts casts;
    private final ByteBuilder text = new ByteBuilder();
    private final TypedResult result;

    ValueCaster(ReadColumn column, SessionZone zone) {
        this.column = column;
        this.type = column.type();
        this.casts = new VariantCasts(zone, new TemporalText(zone));
        this.result = new TypedResult(column.type());
    }

    /** Begins a vector of which all rows are NULL. */
    void begin(int rows) {
        result.begin(rows);
    }

    FlatVector finish() {
        return result.finish();
    }

    /** Casts a value into a row; a failure is an error or NULL, as the rule says. */
    void cast(int row, byte[] bytes, int at) {
        if (column.rule() == ReadRule.LENIENT && !isOfClass(type, VariantBytes.kind(bytes, at))) {
            return;
        }
        text.clear();
        CastStatus status = read(bytes, at);
        boolean fits = status == CastStatus.OK && result.set(row, casts, text);
        if (!fits && status != CastStatus.NULL && column.rule() == ReadRule.STRICT) {
            throw failure(status, bytes, at);
        }
    }

    /** Whether a value is of the class a typed operand is compared with. */
    static boolean isOfClass(LogicalType type, VariantKind kind) {
        return switch (type.kind()) {
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

    private CastStatus read(byte[] bytes, int at) {
        return switch (type.kind()) {
            case BOOLEAN -> casts.toBoolean(bytes, at);
            case NUMBER -> casts.toNumber(bytes, at, type.precision(), type.scale());
            case DOUBLE -> casts.toDouble(bytes, at);
            case VARCHAR -> casts.toText(bytes, at, text);
            case BINARY -> casts.toBinary(bytes, at, text);
            case DATE -> casts.toDate(bytes, at);
            case TIME -> casts.toTime(bytes, at);
            case TIMESTAMP_NTZ -> casts.toTimestampNtz(bytes, at);
            case TIMESTAMP_LTZ, TIMESTAMP_TZ -> casts.toInstant(bytes, at);
            case VARIANT, OBJECT, ARRAY -> throw Invariant.unreachable(type);
        };
    }

    private SnellerException failure(CastStatus status, byte[] bytes, int at) {
        ByteBuilder json = new ByteBuilder();
        new JsonWriter(json, new TemporalText(SessionZone.UTC)).write(bytes, at);
        String value = SnellerException.quote(json.toString());
        String path = column.path().isRoot() ? "" : " of " + column.path();
        return switch (status) {
            case OK ->
                new SnellerException(
                        ErrorCode.STRING_TOO_LONG,
                        value + path + " does not fit " + type + ". Use LEFT or a wider type");
            case OUT_OF_RANGE ->
                new SnellerException(
                        ErrorCode.NUMERIC_OUT_OF_RANGE,
                        value + path + " does not fit " + type + ". Use a wider type, FLOAT or TRY_CAST");
            default ->
                new SnellerException(
                        ErrorCode.VARIANT_CAST,
                        "Failed to cast variant value " + value + " (" + VariantBytes.kind(bytes, at) + ")" + path
                                + " to " + type + ". Use TRY_CAST to get NULL instead");
        };
    }
}
