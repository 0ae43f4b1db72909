package dev.sneller.expression.cast;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.predicate.VectorDatum;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.JsonWriter;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.CastStatus;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.variant.text.TemporalText;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.VariantVector;

/** What is said when a value does not fit the wanted type. */
final class CastFailures {
    private CastFailures() {}

    /**
     * @param status OK when the value was read but is too long
     * @param vector VARIANT in binary shape
     */
    static SnellerException of(LogicalType from, LogicalType to, CastStatus status, FlatVector vector, int row) {
        if (status == CastStatus.OK) {
            return new SnellerException(
                    ErrorCode.STRING_TOO_LONG,
                    shown(vector, row) + " does not fit " + to + ". Use LEFT or a wider type");
        }
        if (status == CastStatus.OUT_OF_RANGE && (to.kind() == TypeKind.NUMBER || to.kind() == TypeKind.DOUBLE)) {
            return new SnellerException(
                    ErrorCode.NUMERIC_OUT_OF_RANGE,
                    shown(vector, row) + " does not fit " + to + ". Use a wider type, FLOAT or TRY_CAST");
        }
        if (from.kind().isSemiStructured()) {
            return new SnellerException(
                    ErrorCode.VARIANT_CAST,
                    "Failed to cast variant value " + shown(vector, row) + " (" + kind(vector, row) + ") to " + to
                            + ". Use TRY_CAST to get NULL instead");
        }
        return new SnellerException(
                code(to.kind()), shown(vector, row) + " is not a " + to + ". Use TRY_CAST to get NULL instead");
    }

    private static ErrorCode code(TypeKind to) {
        return switch (to) {
            case BOOLEAN -> ErrorCode.NOT_A_BOOLEAN;
            case DATE -> ErrorCode.NOT_A_DATE;
            case TIME -> ErrorCode.NOT_A_TIME;
            case TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> ErrorCode.NOT_A_TIMESTAMP;
            case BINARY -> ErrorCode.NOT_A_BINARY;
            default -> ErrorCode.NOT_A_NUMBER;
        };
    }

    private static String kind(FlatVector vector, int row) {
        if (!(vector instanceof VariantVector variant)) {
            return vector.type().kind().toString();
        }
        BytesVector binary = variant.binary();
        return VariantBytes.kind(binary.bytes(), binary.start()[row]).toString();
    }

    private static String shown(FlatVector vector, int row) {
        if (vector instanceof VariantVector variant) {
            ByteBuilder json = new ByteBuilder();
            BytesVector binary = variant.binary();
            new JsonWriter(json, new TemporalText(SessionZone.UTC)).write(binary.bytes(), binary.start()[row]);
            return SnellerException.quote(json.toString());
        }
        if (vector instanceof BytesVector text && vector.type().kind() == TypeKind.VARCHAR) {
            return SnellerException.quote(text.text(row));
        }
        Datum value = VectorDatum.at(vector, row);
        return SnellerException.quote(value.toString());
    }
}
