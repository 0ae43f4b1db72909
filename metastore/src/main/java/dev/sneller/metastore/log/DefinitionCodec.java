package dev.sneller.metastore.log;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.sneller.metastore.Definition;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Definitions: {@code {"fields":[{"id":1,"name":"A","type":[…],"null":true}],"details":{…}}}. */
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
        for (String name = LogJson.nextMember(in); name != null; name = LogJson.nextMember(in)) {
            switch (name) {
                case "id" -> id = LogJson.readInt(in);
                case "name" -> label = LogJson.readString(in);
                case "type" -> type = TypeCodec.read(in);
                case "null" -> nullable = in.getBooleanValue();
                default -> in.skipChildren();
            }
        }
        return new Field(id, LogJson.required(in, label, "name"), LogJson.required(in, type, "type"), nullable);
    }
}
