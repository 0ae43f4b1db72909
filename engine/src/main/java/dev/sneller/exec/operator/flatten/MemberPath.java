package dev.sneller.exec.operator.flatten;

import dev.sneller.variant.text.ByteBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The way to the member where a walk stands: {@code a.b[0]['odd key']}. */
final class MemberPath {
    private final ByteBuilder text = new ByteBuilder();
    private final byte[] prefix;
    /** Length of the path to the container at each depth. */
    private int[] lengths = new int[8];

    /** @param prefix the way to the documents */
    MemberPath(String prefix) {
        this.prefix = prefix.getBytes(StandardCharsets.UTF_8);
    }

    /** Starts at a document. */
    void begin() {
        text.clear();
        text.append(prefix);
        lengths[0] = prefix.length;
    }

    /** What the path is now is the way to the container at this depth. */
    void enter(int depth) {
        if (depth == lengths.length) {
            lengths = Arrays.copyOf(lengths, depth * 2);
        }
        lengths[depth] = text.size();
    }

    void element(int depth, int index) {
        text.truncate(lengths[depth]);
        text.append('[').append(Integer.toString(index)).append(']');
    }

    void key(int depth, byte[] bytes, int from, int length) {
        text.truncate(lengths[depth]);
        if (!isPlain(bytes, from, length)) {
            text.append("['").append(bytes, from, length).append("']");
            return;
        }
        if (text.size() > 0) {
            text.append('.');
        }
        text.append(bytes, from, length);
    }

    private static boolean isPlain(byte[] bytes, int from, int length) {
        boolean plain = length > 0 && !isDigit(bytes[from]);
        for (int i = from; i < from + length; i++) {
            int c = bytes[i] | 0x20;
            plain &= c >= 'a' && c <= 'z' || isDigit(bytes[i]) || bytes[i] == '_' || bytes[i] == '$' || bytes[i] < 0;
        }
        return plain;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    byte[] bytes() {
        return text.array();
    }

    int length() {
        return text.size();
    }
}
