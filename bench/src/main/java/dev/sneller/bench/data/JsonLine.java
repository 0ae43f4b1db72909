package dev.sneller.bench.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One JSON document in the making, as UTF-8.
 *
 * <p>Texts are written as they are: callers escape what needs it. Inside arrays the key is null.
 */
final class JsonLine {
    private byte[] bytes = new byte[1 << 14];
    private int length;
    private boolean first = true;

    JsonLine put(String key, String value) {
        name(key);
        raw('"');
        text(value);
        raw('"');
        return this;
    }

    JsonLine put(String key, long value) {
        name(key);
        text(Long.toString(value));
        return this;
    }

    JsonLine put(String key, boolean value) {
        name(key);
        text(value ? "true" : "false");
        return this;
    }

    JsonLine object(String key) {
        return open(key, '{');
    }

    JsonLine array(String key) {
        return open(key, '[');
    }

    JsonLine endObject() {
        return close('}');
    }

    JsonLine endArray() {
        return close(']');
    }

    /** Ends the line, writes it out and empties it. */
    void writeTo(OutputStream out) throws IOException {
        raw('\n');
        out.write(bytes, 0, length);
        length = 0;
        first = true;
    }

    private JsonLine open(String key, char bracket) {
        name(key);
        raw(bracket);
        first = true;
        return this;
    }

    private JsonLine close(char bracket) {
        raw(bracket);
        first = false;
        return this;
    }

    private void name(String key) {
        if (!first) {
            raw(',');
        }
        first = false;
        if (key != null) {
            raw('"');
            text(key);
            raw('"');
            raw(':');
        }
    }

    private void raw(char c) {
        room(1);
        bytes[length++] = (byte) c;
    }

    private void text(String value) {
        room(3 * value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                byte[] rest = value.substring(i).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(rest, 0, bytes, length, rest.length);
                length += rest.length;
                return;
            }
            bytes[length++] = (byte) c;
        }
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + more);
        }
    }
}
