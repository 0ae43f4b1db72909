package dev.sneller.metastore.log;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.sneller.error.Invariant;
import dev.sneller.error.SnellerException;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.io.IOException;
import java.math.BigInteger;

/** Minima and maxima as JSON values, given their type: integers of any width, shortest doubles, base64. */
final class BoundCodec {
    private static final int MAX_BITS = 127;

    private BoundCodec() {}

    /** Whether bounds of this type are kept; semi-structured values have none. */
    static boolean isStored(LogicalType type) {
        return !type.kind().isSemiStructured();
    }

    static void write(JsonGenerator out, Datum bound) throws IOException {
        switch (bound.type().kind()) {
            case BOOLEAN, NUMBER, DATE, TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> {
                if (bound.fitsLong()) {
                    LogJson.writeLong(out, bound.low());
                } else {
                    out.writeString(bound.unscaled().toString());
                }
            }
            case DOUBLE -> writeDouble(out, bound.doubleValue());
            case VARCHAR, BINARY -> out.writeBinary(bound.bytes());
            case VARIANT, OBJECT, ARRAY -> throw Invariant.unreachable(bound);
        }
    }

    private static void writeDouble(JsonGenerator out, double value) throws IOException {
        if (Double.isFinite(value)) {
            out.writeNumber(value);
        } else {
            out.writeString(Double.toString(value));
        }
    }

    static Datum read(JsonParser in, LogicalType type) throws IOException {
        try {
            return switch (type.kind()) {
                case BOOLEAN -> Datum.of(LogJson.readLong(in) != 0);
                case NUMBER, DATE, TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> readInteger(in, type);
                case DOUBLE ->
                    Datum.of(
                            in.currentToken() == JsonToken.VALUE_STRING
                                    ? Double.parseDouble(in.getText())
                                    : in.getDoubleValue());
                case VARCHAR, BINARY -> Datum.ofBytes(type, in.getBinaryValue());
                case VARIANT, OBJECT, ARRAY -> throw LogJson.malformed(in, "a bound of type " + type);
            };
        } catch (NumberFormatException e) {
            throw LogJson.malformed(in, "not a number: " + SnellerException.quote(in.getText()));
        }
    }

    private static Datum readInteger(JsonParser in, LogicalType type) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return Datum.ofLong(type, in.getLongValue());
        }
        BigInteger value = new BigInteger(LogJson.readString(in));
        if (value.bitLength() > MAX_BITS) {
            throw LogJson.malformed(in, "an integer of more than 128 bits");
        }
        return Datum.of128(type, value.shiftRight(Long.SIZE).longValue(), value.longValue());
    }
}
