package dev.sneller.metastore.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The JSON of the log: one value a line, bounded in depth and length, integers past 2^53 as text. */
final class LogJson {
    static final int MAX_ENTRY_BYTES = 4 << 20;
    private static final int MAX_DEPTH = 32;
    private static final int MAX_STRING_LENGTH = 1 << 20;
    private static final long MAX_EXACT_INTEGER = 1L << 53;

    static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .rootValueSeparator("\n")
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_STRING_LENGTH)
                    .build())
            .build();

    private LogJson() {}

    static void writeLong(JsonGenerator out, long value) throws IOException {
        if (value >= -MAX_EXACT_INTEGER && value <= MAX_EXACT_INTEGER) {
            out.writeNumber(value);
        } else {
            out.writeString(Long.toString(value));
        }
    }

    static void writeLong(JsonGenerator out, String name, long value) throws IOException {
        out.writeFieldName(name);
        writeLong(out, value);
    }

    static void writeStrings(JsonGenerator out, String name, List<String> values) throws IOException {
        out.writeArrayFieldStart(name);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }

    static void writeUnknown(JsonGenerator out, UnknownFields unknown) throws IOException {
        for (var member : unknown.members().entrySet()) {
            out.writeFieldName(member.getKey());
            out.writeRawValue(member.getValue());
        }
    }

    static JsonParseException malformed(JsonParser in, String what) {
        return new JsonParseException(in, what);
    }

    static void expect(JsonParser in, JsonToken token) throws IOException {
        if (in.currentToken() != token) {
            throw malformed(in, "expected " + token + ", found " + in.currentToken());
        }
    }

    /** Moves past the name of the next member and returns it, or null at the end of the object. */
    static String nextMember(JsonParser in) throws IOException {
        if (in.nextToken() == JsonToken.END_OBJECT) {
            return null;
        }
        expect(in, JsonToken.FIELD_NAME);
        String name = in.currentName();
        in.nextToken();
        return name;
    }

    static long readLong(JsonParser in) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_STRING) {
            try {
                return Long.parseLong(in.getText());
            } catch (NumberFormatException e) {
                throw malformed(in, "expected an integer, found text");
            }
        }
        expect(in, JsonToken.VALUE_NUMBER_INT);
        return in.getLongValue();
    }

    static int readInt(JsonParser in) throws IOException {
        expect(in, JsonToken.VALUE_NUMBER_INT);
        return in.getIntValue();
    }

    static String readString(JsonParser in) throws IOException {
        expect(in, JsonToken.VALUE_STRING);
        return in.getText();
    }

    static UUID readUuid(JsonParser in) throws IOException {
        String text = readString(in);
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw malformed(in, "expected a UUID: " + e.getMessage());
        }
        throw malformed(in, "expected a UUID of 36 characters");
    }

    static List<String> readStrings(JsonParser in) throws IOException {
        expect(in, JsonToken.START_ARRAY);
        List<String> values = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            values.add(readString(in));
        }
        return values;
    }

    /** The value the parser stands at, as text; leaves the parser at its end. */
    static String capture(JsonParser in) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator copy = FACTORY.createGenerator(text)) {
            copy.copyCurrentStructure(in);
        }
        return text.toString();
    }

    static <T> T required(JsonParser in, T value, String name) throws IOException {
        if (value == null) {
            throw malformed(in, "missing member " + name);
        }
        return value;
    }
}
