package dev.sneller.expression.function.text.binary;

import dev.sneller.variant.text.ByteBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Base 64 (RFC 4648), whose last characters may be others; immutable. */
public final class Base64Text {
    private static final byte[] LETTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=".getBytes(StandardCharsets.US_ASCII);
    private static final int FIRST_CHANGEABLE = 62;
    private static final int PADDING = 64;

    /** With {@code +}, {@code /} and {@code =} for padding. */
    public static final Base64Text STANDARD = new Base64Text("");

    private final byte[] characters;
    private final byte[] values = new byte[128];

    private Base64Text(String last) {
        characters = LETTERS.clone();
        for (int i = 0; i < last.length(); i++) {
            characters[FIRST_CHANGEABLE + i] = (byte) last.charAt(i);
        }
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < PADDING; i++) {
            values[characters[i]] = (byte) i;
        }
    }

    /** Null when the text is none: up to three ASCII characters for {@code + / =}. */
    static Base64Text of(String last) {
        boolean isRight = last.length() <= LETTERS.length - FIRST_CHANGEABLE
                && last.chars().allMatch(c -> c > ' ' && c < 0x7F);
        return isRight ? new Base64Text(last) : null;
    }

    /** @param lineLength characters a line, 0 for one line */
    public void encode(byte[] bytes, int from, int length, long lineLength, ByteBuilder out) {
        int end = from + length;
        long column = 0;
        for (int i = from; i < end; i += 3) {
            int left = end - i;
            int group = (bytes[i] & 0xFF) << 16
                    | (left > 1 ? (bytes[i + 1] & 0xFF) << 8 : 0)
                    | (left > 2 ? bytes[i + 2] & 0xFF : 0);
            for (int k = 0; k < 4; k++) {
                if (lineLength > 0 && column == lineLength) {
                    out.append('\n');
                    column = 0;
                }
                out.append(characters[k > left ? PADDING : group >> 18 - 6 * k & 63]);
                column++;
            }
        }
    }

    /** Appends the bytes; false when the text is not in base 64, line ends apart. */
    public boolean decode(byte[] text, int from, int length, ByteBuilder out) {
        int group = 0;
        int read = 0;
        int padding = 0;
        for (int i = from; i < from + length; i++) {
            byte c = text[i];
            if (c == '\n' || c == '\r') {
                continue;
            }
            int value = c < 0 ? -1 : values[c];
            if (c == characters[PADDING]) {
                padding++;
                value = 0;
            } else if (value < 0 || padding > 0) {
                return false;
            }
            group = group << 6 | value;
            if (++read % 4 == 0) {
                for (int k = 0; k < 3 - padding; k++) {
                    out.append(group >> 16 - 8 * k);
                }
                group = 0;
            }
        }
        return read % 4 == 0 && padding <= 2;
    }
}
