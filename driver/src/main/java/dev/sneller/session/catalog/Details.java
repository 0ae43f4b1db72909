package dev.sneller.session.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the log keeps of an object besides its columns: a JSON object of texts, booleans and lists of texts. Immutable; members it does not
 * know stay.
 */
public final class Details {
    /** Text of COMMENT. */
    public static final String COMMENT = "comment";

    /** What kind of table it is: {@link #TEMPORARY}, HYBRID; none for the usual one. */
    public static final String KIND = "kind";

    /** Of a table that ends with its session. */
    public static final String TEMPORARY = "TEMPORARY";

    /** Expressions of CLUSTER BY. */
    public static final String CLUSTER_BY = "cluster_by";

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Object> members;

    private Details(Map<String, Object> members) {
        this.members = Collections.unmodifiableMap(members);
    }

    /** @param json as {@link dev.sneller.metastore.Definition#details} has it */
    public static Details of(String json) {
        try (JsonParser in = JSON.createParser(json)) {
            in.nextToken();
            return new Details(object(in));
        } catch (IOException e) {
            throw new SnellerException(ErrorCode.CORRUPT_FILE, "the details of an object are no JSON object", e);
        }
    }

    /** The text of a member, empty when there is none. */
    public String text(String name) {
        return members.get(name) instanceof String text ? text : "";
    }

    /** Whether it is a table that ends with its session. */
    public boolean isTemporary() {
        return text(KIND).equals(TEMPORARY);
    }

    public boolean isTrue(String name) {
        return Boolean.TRUE.equals(members.get(name));
    }

    /** The texts of a list, none when there is no such member. */
    public List<String> texts(String name) {
        return members.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** With another value of a member; null takes it away. */
    public Details with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        if (value == null) {
            more.remove(name);
        } else {
            more.put(name, value);
        }
        return new Details(more);
    }

    /** As the log keeps it. */
    public String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            write(out, members);
        } catch (IOException e) {
            throw new SnellerException(ErrorCode.INTERNAL, "details cannot be written", e);
        }
        return text.toString();
    }

    private static Map<String, Object> object(JsonParser in) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            members.put(name, value(in));
        }
        return members;
    }

    private static Object value(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> {
                List<Object> values = new ArrayList<>();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    values.add(value(in));
                }
                yield values;
            }
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> in.getLongValue();
            case VALUE_NUMBER_FLOAT -> in.getDecimalValue();
            case VALUE_NULL -> null;
            default -> in.getText();
        };
    }

    private static void write(JsonGenerator out, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> member : map.entrySet()) {
                out.writeFieldName((String) member.getKey());
                write(out, member.getValue());
            }
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            for (Object element : list) {
                write(out, element);
            }
            out.writeEndArray();
        } else {
            out.writeObject(value);
        }
    }
}
