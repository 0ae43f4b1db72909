package dev.sneller.metastore.log;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.sneller.error.SnellerException;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.io.IOException;

/** Types as {@code ["NUMBER",10,2]}: kind, precision, scale. */
final class TypeCodec {
    private TypeCodec() {}

    static void write(JsonGenerator out, LogicalType type) throws IOException {
        out.writeStartArray();
        out.writeString(type.kind().name());
        out.writeNumber(type.precision());
        out.writeNumber(type.scale());
        out.writeEndArray();
    }

    static LogicalType read(JsonParser in) throws IOException {
        LogJson.expect(in, JsonToken.START_ARRAY);
        in.nextToken();
        String kind = LogJson.readString(in);
        in.nextToken();
        int precision = LogJson.readInt(in);
        in.nextToken();
        int scale = LogJson.readInt(in);
        in.nextToken();
        LogJson.expect(in, JsonToken.END_ARRAY);
        try {
            return new LogicalType(TypeKind.valueOf(kind), precision, scale);
        } catch (IllegalArgumentException | SnellerException e) {
            throw LogJson.malformed(in, "no such type: " + kind + "(" + precision + "," + scale + ")");
        }
    }
}
