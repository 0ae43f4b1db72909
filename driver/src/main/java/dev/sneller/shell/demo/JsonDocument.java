package dev.sneller.shell.demo;

/**
 * A JSON document in the making, reused from one to the next.
 *
 * <p>Keys and texts are written as they are: callers use none that need escapes. An empty key adds an element to an array.
 */
final class JsonDocument {
    private final StringBuilder text = new StringBuilder(1_024);
    private boolean first = true;

    /** Empties the document and opens its object. */
    JsonDocument begin() {
        text.setLength(0);
        first = true;
        return open("", '{');
    }

    JsonDocument put(String key, String value) {
        name(key).append('"').append(value).append('"');
        return this;
    }

    JsonDocument put(String key, long value) {
        name(key).append(value);
        return this;
    }

    JsonDocument put(String key, boolean value) {
        name(key).append(value);
        return this;
    }

    /** A decimal with three digits after the point. */
    JsonDocument putThousandths(String key, int thousandths) {
        name(key).append(thousandths / 1_000).append('.');
        String fraction = Integer.toString(1_000 + thousandths % 1_000);
        text.append(fraction, 1, fraction.length());
        return this;
    }

    JsonDocument object(String key) {
        return open(key, '{');
    }

    JsonDocument array(String key) {
        return open(key, '[');
    }

    JsonDocument endObject() {
        return close('}');
    }

    JsonDocument endArray() {
        return close(']');
    }

    /** Closes the document's object and ends the line. */
    CharSequence end() {
        return endObject().text.append('\n');
    }

    private JsonDocument open(String key, char bracket) {
        name(key).append(bracket);
        first = true;
        return this;
    }

    private JsonDocument close(char bracket) {
        text.append(bracket);
        first = false;
        return this;
    }

    private StringBuilder name(String key) {
        if (!first) {
            text.append(',');
        }
        first = false;
        if (!key.isEmpty()) {
            text.append('"').append(key).append("\":");
        }
        return text;
    }
}
