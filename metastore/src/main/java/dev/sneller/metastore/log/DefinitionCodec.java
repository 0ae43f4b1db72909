package dev.sneller.metastore.log;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.sneller.metastore.Definition;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import dev.sneller.type.TypeKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Definitions: {@code {"fields":[{"id":1,"name":"A","type":[…],"null":true,"init":…}],"details":{…}}}. Of a field {@code init} follows
 * {@code type}.
 */
final class DefinitionCodec {
    private DefinitionCodec() {}

    static void write(JsonGenerator out, Definition definition) throws IOException {
        out.writeStartObject();
        out.writeArrayFieldStart("fields");
        for (Field field : definition.schema().fields()) {
            out.writeStartObject();
            out.writeNumberField("id", field.id());
            out.writeStringField("name", field.name());
            out.writeFieldName("type");
            TypeCodec.write(out, field.type());
            out.writeBooleanField("null", field.nullable());
            writeInitial(out, field.initial());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeFieldName("details");
        try (JsonParser details = LogJson.FACTORY.createParser(definition.details())) {
            details.nextToken();
            LogJson.expect(details, JsonToken.START_OBJECT);
            out.copyCurrentStructure(details);
        }
        out.writeEndObject();
    }

    private static void writeInitial(JsonGenerator out, Datum initial) throws IOException {
        if (!initial.isNull()) {
            out.writeFieldName("init");
            BoundCodec.write(out, initial);
            if (initial.type().kind() == TypeKind.TIMESTAMP_TZ) {
                out.writeNumberField("minutes", initial.offsetMinutes());
            }
        }
    }

    static Definition read(JsonParser in) throws IOException {
        LogJson.expect(in, JsonToken.START_OBJECT);
        List<Field> fields = new ArrayList<>();
        String details = "{}";
        for (String name = LogJson.nextMember(in); name != null; name = LogJson.nextMember(in)) {
            switch (name) {
                case "fields" -> {
                    LogJson.expect(in, JsonToken.START_ARRAY);
                    while (in.nextToken() != JsonToken.END_ARRAY) {
                        fields.add(readField(in));
                    }
                }
                case "details" -> details = LogJson.capture(in);
                default -> in.skipChildren();
            }
        }
        return new Definition(new Schema(fields), details);
    }

    private static Field readField(JsonParser in) throws IOException {
        LogJson.expect(in, JsonToken.START_OBJECT);
        int id = 0;
        String label = null;
        LogicalType type = null;
        boolean nullable = true;
        Datum initial = null;
        short minutes = 0;
        for (String name = LogJson.nextMember(in); name != null; name = LogJson.nextMember(in)) {
            switch (name) {
                case "id" -> id = LogJson.readInt(in);
                case "name" -> label = LogJson.readString(in);
                case "type" -> type = TypeCodec.read(in);
                case "null" -> nullable = in.getBooleanValue();
                case "init" -> initial = BoundCodec.read(in, LogJson.required(in, type, "type"));
                case "minutes" -> minutes = (short) LogJson.readInt(in);
                default -> in.skipChildren();
            }
        }
        LogJson.required(in, label, "name");
        LogJson.required(in, type, "type");
        return initial == null
                ? new Field(id, label, type, nullable)
                : new Field(id, label, type, nullable, zoned(initial, minutes));
    }

    private static Datum zoned(Datum value, short minutes) {
        return value.type().kind() == TypeKind.TIMESTAMP_TZ
                ? Datum.zoned(value.type(), value.high(), value.low(), minutes)
                : value;
    }
}
